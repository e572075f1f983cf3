@NullMarked
package org.waymark.benchmarks.services;

import org.jspecify.annotations.NullMarked;
