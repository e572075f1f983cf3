package org.waymark.events;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, in the words in which it was written, and as dates where these can be worked out.
 *
 * @param words   as written, such as “By Apr &amp; Oct each year”; never empty
 * @param date    the day it is due; null where there is none
 * @param every   how often it recurs, such as {@code P3M} or {@code P42D}; null where it does not
 * @param months  the months of each year in which it is due, 1 to 12 ascending; empty where none are named
 * @param ongoing whether it has no end
 */
public record Timescale(
        @FreeText String words,
        @Nullable LocalDate date,
        @Nullable Period every,
        List<Integer> months,
        boolean ongoing) {

    public Timescale {
        months = Lists.orEmpty(months);
    }

    /** A timescale from which no date can be worked out. */
    public static Timescale inWords(String words) {
        return new Timescale(words, null, null, List.of(), false);
    }

    /** A plain date. */
    public static Timescale on(LocalDate date) {
        return new Timescale(date.toString(), date, null, List.of(), false);
    }

    /** Whether both say the same time, be it in other words; words that cannot be read say what they say. */
    public static boolean same(@Nullable Timescale one, @Nullable Timescale other) {
        if (one == null || other == null || !one.isParsed() || !other.isParsed()) {
            return Objects.equals(one, other);
        }
        return Objects.equals(one.date, other.date)
                && Objects.equals(one.every, other.every)
                && one.months.equals(other.months)
                && one.ongoing == other.ongoing;
    }

    /** Whether a date, interval or month could be worked out from the words. */
    public boolean isParsed() {
        return date != null || every != null || !months.isEmpty() || ongoing;
    }
}
