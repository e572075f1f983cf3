package org.waymark.query.overtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.StrategyCode;

/**
 * How a strategy came on over the last twelve months.
 *
 * @param position every event up to and with it is in it
 * @param asOf     the moment it shows, as it was asked for
 * @param day      the day it shows
 * @param months   the ends of the months, the last one the day shown: how the stages of open projects were rated
 * @param themes   the same by theme
 * @param actions  for the same days, how many actions with a due date were to be done by then, and were
 * @param slips    the actions that go on and are due later than first planned, the furthest first
 */
public record OverTime(
        StrategyCode strategy,
        long position,
        String asOf,
        LocalDate day,
        List<MonthEnd> months,
        List<ThemeMonths> themes,
        List<ActionMonth> actions,
        List<Slip> slips) {

    /**
     * The end of a month, or the day shown.
     *
     * @param ratings each of the scale in force and each that was given before, worst first
     */
    public record MonthEnd(LocalDate day, List<Rated> ratings) {

        long total() {
            return ratings.stream().mapToLong(Rated::stages).sum();
        }
    }

    /** How many stages had a rating. */
    public record Rated(RatingLevel rating, long stages) {}

    /** A theme. */
    public record ThemeMonths(String ref, String title, List<MonthEnd> months) {}

    /**
     * Actions by the end of a month.
     *
     * @param promised how many were to be done by then by the day that was agreed first
     * @param duePlanned the same by the day that is agreed now
     * @param completed how many were done
     */
    public record ActionMonth(LocalDate day, int promised, int duePlanned, int completed) {}

    /**
     * An action that is due later than first planned.
     *
     * @param dueNow the day on which it is due; null where it is due on no day any more
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Slip(
            String ref,
            String title,
            LocalDate firstPlanned,
            @Nullable LocalDate dueNow) {}
}
