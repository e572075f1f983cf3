package org.waymark.query.kinds;

/**
 * A text of a case by which it is found.
 *
 * @param label where it stands, as its page says, such as “Cause”
 */
public record SearchText(String label, String text) {}
