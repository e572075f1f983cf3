package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator was in a period.
 *
 * @param value       null where it is suppressed: there is a figure, and it may not be shown
 * @param numerator   of the value; null where there is none
 * @param denominator of the value; null where there is none
 * @param source      null for the source of the indicator
 */
public record Measurement(
        MeasuredPeriod period,
        @Nullable Quantity value,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        Standing standing,
        @FreeText @Nullable String source,
        @FreeText @Nullable String note) {

    /** How sure a figure is. */
    public enum Standing {
        PROVISIONAL("Provisional"),
        FINAL("Final");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /** Whether there is a figure that may not be shown, such as that of a small group of people. */
    public boolean suppressed() {
        return value == null;
    }
}
