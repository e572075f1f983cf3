package org.waymark.documents;

/** What follows begins on a new page. */
public record PageBreak() implements Block {}
