/** Measuring: load, times, processor use, and the tables they are printed in. */
@NullMarked
package org.waymark.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
