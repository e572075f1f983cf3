package org.waymark.events;

/**
 * One item of a reference framework (an outside plan).
 *
 * @param code  as that plan writes it, such as {@code AFI 1.1}
 * @param title what it asks for
 */
public record FrameworkItem(String code, @FreeText String title) {}
