package org.waymark.query.audit.bookmarks;

import java.time.Instant;

/**
 * A change that somebody marked.
 *
 * @param position of the change
 * @param note     in their words; empty where they wrote none
 * @param made     when it was marked
 * @param changed  when the note was last changed
 */
public record Bookmark(long position, String note, Instant made, Instant changed) {}
