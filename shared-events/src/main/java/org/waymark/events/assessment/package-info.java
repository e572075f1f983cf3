/** The frameworks for self-assessments that Waymark ships with. */
@NullMarked
package org.waymark.events.assessment;

import org.jspecify.annotations.NullMarked;
