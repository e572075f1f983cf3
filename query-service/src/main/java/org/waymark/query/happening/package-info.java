/** What each event means: what happened to its case, in one sentence, and field by field before and after. */
@NullMarked
package org.waymark.query.happening;

import org.jspecify.annotations.NullMarked;
