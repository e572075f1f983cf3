/** The event store against a peer: Axon on JPA and PostgreSQL. */
@NullMarked
package org.waymark.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
