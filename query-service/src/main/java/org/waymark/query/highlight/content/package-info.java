/** What a highlight report says: facts folded from the ledger, and words written by hand, as records and as canonical JSON. */
@NullMarked
package org.waymark.query.highlight.content;

import org.jspecify.annotations.NullMarked;
