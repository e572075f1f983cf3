@NullMarked
package org.waymark.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
