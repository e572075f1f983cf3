/** A meeting on its day: the agenda and what is proposed for it, the page that people work from, and the minutes. */
@NullMarked
package org.waymark.query.meeting;

import org.jspecify.annotations.NullMarked;
