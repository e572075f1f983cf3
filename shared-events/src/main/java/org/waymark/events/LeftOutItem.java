package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * An item that a section of a highlight report leaves out.
 *
 * @param ref of a case
 * @param why in the words of whoever left it out; null where it needed no reason
 */
public record LeftOutItem(String ref, @FreeText @Nullable String why) {}
