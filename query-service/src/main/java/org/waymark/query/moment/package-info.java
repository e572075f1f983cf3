/** Moments: what {@code asOf} means, and the states of a strategy at any of them. */
@NullMarked
package org.waymark.query.moment;

import org.jspecify.annotations.NullMarked;
