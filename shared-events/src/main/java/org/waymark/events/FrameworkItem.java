package org.waymark.events;

/**
 * One item of an outside plan.
 *
 * @param code  as that plan writes it, such as {@code AFI 1.1}
 * @param title what it asks for
 */
public record FrameworkItem(String code, @FreeText String title) {}
