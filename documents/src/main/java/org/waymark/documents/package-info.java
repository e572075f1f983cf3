/** What a document is, and how it is written as PDF, Word, Excel and CSV. It knows nothing of strategies. */
@NullMarked
package org.waymark.documents;

import org.jspecify.annotations.NullMarked;
