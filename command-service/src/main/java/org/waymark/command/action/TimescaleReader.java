package org.waymark.command.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.Timescale;
import org.waymark.events.timescale.TimescaleParser;

/**
 * Reads the times of a command, which are words.
 *
 * @param asAt the day on which they are said
 */
record TimescaleReader(LocalDate asAt) {

    /**
     * What they say; null where nothing is said.
     *
     * @param field which one, for the refusal
     * @throws Refusal if they name a day that no calendar has
     */
    @Nullable Timescale read(String field, @Nullable String words) {
        return words == null ? null : mustRead(field, words);
    }

    /** The same of a time that is said. */
    Timescale mustRead(String field, String words) {
        TimescaleParser.impossibleDay(words).ifPresent(day -> {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "timescale.impossible-day",
                    day.message() + ". Write a date that there is, such as 28/02/2027, or words such as “quarterly”.");
        });
        return TimescaleParser.parse(words, asAt);
    }
}
