/** Load programs on the real parts, with the peers they compare to; see docs/performance.md. */
@NullMarked
package org.waymark.benchmarks;

import org.jspecify.annotations.NullMarked;
