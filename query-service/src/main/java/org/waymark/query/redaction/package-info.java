/** Redactions under law: who asked for which text to go and why, who agreed, and whether it is gone (ADR 0010). */
@NullMarked
package org.waymark.query.redaction;

import org.jspecify.annotations.NullMarked;
