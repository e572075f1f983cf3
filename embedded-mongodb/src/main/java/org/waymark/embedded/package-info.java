/** A MongoDB-compatible server inside the JVM, indexed and durable, for {@code run}, {@code demo} and tests. */
@NullMarked
package org.waymark.embedded;

import org.jspecify.annotations.NullMarked;
