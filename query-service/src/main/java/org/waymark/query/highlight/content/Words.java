package org.waymark.query.highlight.content;

import org.jspecify.annotations.Nullable;

/**
 * What a section has whatever it tells.
 *
 * @param text        written by hand; null for nothing
 * @param carriedFrom ref of the report that said so first, where it was taken over as it is; otherwise null
 */
record Words(String title, @Nullable String text, @Nullable String carriedFrom) {}
