package org.waymark.events;

/**
 * What a column of a table holds.
 *
 * @param heading as the file has it
 * @param field   the field of an import, or {@code ignore} for a column that is left out
 */
public record KeptColumn(String heading, String field) {}
