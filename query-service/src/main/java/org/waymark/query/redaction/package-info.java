/** Redactions required by law: who asked for which text to be removed and why, who agreed, and whether it is removed (ADR 0010). */
@NullMarked
package org.waymark.query.redaction;

import org.jspecify.annotations.NullMarked;
