/** Redaction under law: one person asks that a text goes, a second one agrees, and the system takes it out (ADR 0010). */
@NullMarked
package org.waymark.command.redaction;

import org.jspecify.annotations.NullMarked;
