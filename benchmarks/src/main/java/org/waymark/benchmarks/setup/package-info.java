/** What is measured: histories, ledgers and running services. */
@NullMarked
package org.waymark.benchmarks.setup;

import org.jspecify.annotations.NullMarked;
