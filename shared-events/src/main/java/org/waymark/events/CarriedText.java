package org.waymark.events;

/**
 * What an earlier highlight report said in a section, as a start for the next.
 *
 * @param section id of a {@link ReportSection}
 * @param from ref of the report it comes from
 */
public record CarriedText(
        String section, String from, @FreeText String text) {}
