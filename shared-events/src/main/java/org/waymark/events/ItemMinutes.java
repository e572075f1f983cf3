package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an item of an agenda once the meeting is held.
 *
 * @param text what was said and agreed; null where nothing is recorded
 * @param done whether the meeting has finished with it
 */
public record ItemMinutes(@FreeText @Nullable String text, boolean done) {

    /** What is recorded of an item before anything is. */
    public static final ItemMinutes NONE = new ItemMinutes(null, false);
}
