/** Whether the load programs measure what they say; never how fast. */
@NullMarked
package org.waymark.benchmarks;

import org.jspecify.annotations.NullMarked;
