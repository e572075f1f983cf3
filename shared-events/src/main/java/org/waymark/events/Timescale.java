package org.waymark.events;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, in the words it was written in, and parsed as far as they can be.
 *
 * @param words   as written, such as “By Apr &amp; Oct each year”; never empty
 * @param date    the day it is due, where there is one
 * @param every   how often it comes round, such as {@code P3M} or {@code P42D}, where it does
 * @param months  the months of each year in which it falls, 1 to 12 ascending; empty where none are named
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

    /** A timescale that only a person can read. */
    public static Timescale inWords(String words) {
        return new Timescale(words, null, null, List.of(), false);
    }

    /** A plain date. */
    public static Timescale on(LocalDate date) {
        return new Timescale(date.toString(), date, null, List.of(), false);
    }

    /** Whether the words gave anything that can be reckoned with. */
    public boolean isParsed() {
        return date != null || every != null || !months.isEmpty() || ongoing;
    }
}
