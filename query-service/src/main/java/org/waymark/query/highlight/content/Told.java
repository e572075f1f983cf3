package org.waymark.query.highlight.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;

/** What several sections tell alike. */
public final class Told {

    private Told() {}

    /** A list that older contents lack is empty. */
    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A rating as it was defined when it was given. */
    public record Rated(String letter, String name, Tone tone) {

        static Rated of(RatingLevel level) {
            return new Rated(level.letter(), level.name(), level.tone());
        }
    }

    /**
     * An item that was left out by choice although it is Red or High.
     *
     * @param ref    of the case
     * @param weight why that must be said, such as “Red”
     * @param reason why it was left out, in the author's words
     */
    public record LeftOut(
            String ref,
            String title,
            String weight,
            @Nullable String reason) {}

    /** A direction of travel. */
    public enum Direction {
        BETTER("Better"),
        SAME("No change"),
        WORSE("Worse");

        private final String title;

        Direction(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /** Which way it went from one rating to another, by what they mean; null where one of them is “not started”. */
    static @Nullable Direction direction(Tone from, Tone to) {
        if (from == to) {
            return Direction.SAME;
        }
        return from == Tone.NOT_STARTED || to == Tone.NOT_STARTED
                ? null
                : to.compareTo(from) > 0 ? Direction.BETTER : Direction.WORSE;
    }

    /** Whether a day is within two others, both included. */
    static boolean within(@Nullable LocalDate day, LocalDate from, LocalDate to) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
