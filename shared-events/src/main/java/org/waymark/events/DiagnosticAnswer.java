package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * What was answered to a question of the diagnostic.
 *
 * @param evidence what shows that it is so; null where nobody said
 * @param toDo     what is to be done about it; null where nobody said
 */
public record DiagnosticAnswer(
        Choice answer,
        @FreeText @Nullable String evidence,
        @FreeText @Nullable String toDo) {

    /** The answers there are. */
    public enum Choice {
        YES("Yes"),
        PARTLY("Partly"),
        NO("No"),
        DOES_NOT_APPLY("Does not apply");

        private final String title;

        Choice(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }
}
