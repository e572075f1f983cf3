/** A highlight report as a document: for PDF, Word, Excel. It is laid out from the content alone. */
@NullMarked
package org.waymark.query.highlight.document;

import org.jspecify.annotations.NullMarked;
