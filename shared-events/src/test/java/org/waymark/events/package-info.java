/** Contracts of the stored events, and the events that tests of other modules build on. */
@NullMarked
package org.waymark.events;

import org.jspecify.annotations.NullMarked;
