/** Tests of documents, by reading back what was written. */
@NullMarked
package org.waymark.documents;

import org.jspecify.annotations.NullMarked;
