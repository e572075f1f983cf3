@NullMarked
package org.waymark.benchmarks.setup;

import org.jspecify.annotations.NullMarked;
