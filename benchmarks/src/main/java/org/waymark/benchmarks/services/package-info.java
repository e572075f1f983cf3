/** Programs that measure the services: commands, pages, several nodes, start. */
@NullMarked
package org.waymark.benchmarks.services;

import org.jspecify.annotations.NullMarked;
