/** Libraries that the embedded database could keep its data in, side by side (ADR 0061). */
@NullMarked
package org.waymark.benchmarks.stores;

import org.jspecify.annotations.NullMarked;
