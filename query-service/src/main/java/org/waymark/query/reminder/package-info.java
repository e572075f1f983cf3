/** Reminders by e-mail: one digest a person and day of what is due, and of what came to them (docs/adr/0055). */
@NullMarked
package org.waymark.query.reminder;

import org.jspecify.annotations.NullMarked;
