/**
 * Full-text search by Lucene, in memory: how texts become words, indexes, what somebody types as a query, and the pieces of
 * text that are shown with the words marked (ADR 53).
 */
@NullMarked
package org.waymark.query.fulltext;

import org.jspecify.annotations.NullMarked;
