/** Microbenchmarks (JMH) of folds and event JSON. */
@NullMarked
package org.waymark.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
