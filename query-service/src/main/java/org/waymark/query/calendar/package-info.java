/** Calendar feeds: the dates of a strategy or a person as iCalendar, behind an address that only its owner knows. */
@NullMarked
package org.waymark.query.calendar;

import org.jspecify.annotations.NullMarked;
