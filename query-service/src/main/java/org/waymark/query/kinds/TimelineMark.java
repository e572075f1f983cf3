package org.waymark.query.kinds;

/**
 * What a kind of case shows beside an entry of the timeline.
 *
 * @param anchor   what links to the entry name
 * @param replaced whether something recorded later takes its place
 * @param shown    what the template of the kind shows
 */
public record TimelineMark(String anchor, boolean replaced, Object shown) {}
