/** Files attached to any case as evidence: which are taken, and which cases have them (ADR 56). */
@NullMarked
package org.waymark.command.evidence;

import org.jspecify.annotations.NullMarked;
