package org.waymark.query.action;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionPlan;
import org.waymark.events.Timescale;

/**
 * Works out when an action is due next, and when it is reviewed next, from what was agreed. Pure; what only a person can
 * read has no date.
 *
 * <ul>
 *   <li>A date is that day, passed or not.
 *   <li>Months of each year fall on their last days.
 *   <li>“Quarterly”, “every six weeks” are counted from the day on which that was agreed; where a date is named too, from
 *       that date on, or until it where the words say “until”.
 *   <li>“Ongoing” has no day.
 *   <li>Where one text says both (“ongoing, review quarterly”), the rhythm is that of the review.
 * </ul>
 *
 * What comes round is missed when its day has passed and nothing was heard since the time before.
 */
public final class NextDates {

    /** Nothing to wait for. */
    private static final Next NONE = new Next(null, null);

    private static final Pattern REVIEW = Pattern.compile("\\breview", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_REVIEW =
            Pattern.compile("^(?:to be |then )?(?:\\p{L}+ly )?review", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNTIL =
            Pattern.compile("\\b(?:until|till|up to|ends?|ending)\\b", Pattern.CASE_INSENSITIVE);

    /** More than any calendar here holds: daily for a thousand years. */
    private static final int MOST = 400_000;

    private NextDates() {}

    /**
     * The next day to watch.
     *
     * @param next   null where there is none
     * @param missed the day that has passed without what was due on it; null where none has
     */
    public record Next(@Nullable LocalDate next, @Nullable LocalDate missed) {}

    /**
     * When it is due.
     *
     * @param from  the day on which its time was agreed; where that is after the day shown, it is counted from the day shown
     * @param heard the day for which somebody last reported on it; null where nobody has
     * @param day   the day that is shown
     */
    public static Next due(ActionPlan plan, LocalDate from, @Nullable LocalDate heard, LocalDate day) {
        Timescale by = Timing.of(plan).due();
        if (by == null) {
            return NONE;
        }
        return comesRound(by) ? round(by, from, heard, day) : once(by.date(), day);
    }

    /** When it is reviewed, from the same; a report or a revision counts as a review. */
    public static Next review(ActionPlan plan, LocalDate from, @Nullable LocalDate heard, LocalDate day) {
        Timescale review = Timing.of(plan).review();
        if (review == null) {
            return NONE;
        }
        if (comesRound(review)) {
            return round(review, from, heard, day);
        }
        LocalDate date = review.date();
        boolean done = date != null && heard != null && !heard.isBefore(date);
        return done ? NONE : once(date, day);
    }

    private static Next once(@Nullable LocalDate date, LocalDate day) {
        return date == null ? NONE : new Next(date, date.isBefore(day) ? date : null);
    }

    private static boolean comesRound(Timescale timescale) {
        Period every = timescale.every();
        return !timescale.months().isEmpty() || every != null && !every.isZero() && !every.isNegative();
    }

    private static Next round(Timescale timescale, LocalDate agreed, @Nullable LocalDate heard, LocalDate day) {
        LocalDate from = agreed.isAfter(day) ? day : agreed;
        LocalDate named = timescale.date();
        LocalDate end = UNTIL.matcher(timescale.words()).find() ? named : null;
        if (end != null && end.isBefore(day)) {
            return new Next(end, end);
        }
        IntFunction<LocalDate> times = times(timescale, from, end == null ? named : null);
        int index = firstFrom(times, day);
        LocalDate since = index > 1 ? times.apply(index - 2) : from;
        boolean silent = heard == null || !heard.isAfter(since);
        LocalDate missed = index > 0 && silent ? times.apply(index - 1) : null;
        LocalDate next = times.apply(index);
        return new Next(end != null && next.isAfter(end) ? end : next, missed);
    }

    /** The days on which it falls, by number from 0, ascending. */
    private static IntFunction<LocalDate> times(Timescale timescale, LocalDate from, @Nullable LocalDate first) {
        if (!timescale.months().isEmpty()) {
            return monthEnds(timescale.months(), first == null ? from : first);
        }
        Period every = Objects.requireNonNull(timescale.every(), "it comes round");
        return first == null
                ? index -> from.plus(every.multipliedBy(index + 1))
                : index -> first.plus(every.multipliedBy(index));
    }

    private static IntFunction<LocalDate> monthEnds(List<Integer> months, LocalDate from) {
        int passed = (int) months.stream()
                .filter(month ->
                        YearMonth.of(from.getYear(), month).atEndOfMonth().isBefore(from))
                .count();
        return index -> {
            int place = passed + index;
            return YearMonth.of(from.getYear() + place / months.size(), months.get(place % months.size()))
                    .atEndOfMonth();
        };
    }

    /** The number of the first that is not before a day, by halving. */
    private static int firstFrom(IntFunction<LocalDate> times, LocalDate day) {
        int low = 0;
        int high = 1;
        while (high < MOST && times.apply(high).isBefore(day)) {
            low = high;
            high *= 2;
        }
        while (low < high) {
            int middle = (low + high) / 2;
            if (times.apply(middle).isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What was agreed, sorted into when it is due and when it is reviewed. */
    private record Timing(@Nullable Timescale due, @Nullable Timescale review) {

        static Timing of(ActionPlan plan) {
            Timescale by = plan.by();
            Timescale review = plan.review();
            if (by == null
                    || review != null
                    || !comesRound(by)
                    || !REVIEW.matcher(by.words()).find()) {
                return new Timing(by, review);
            }
            return ONLY_REVIEW.matcher(by.words()).find()
                    ? new Timing(null, by)
                    : new Timing(
                            new Timescale(by.words(), by.date(), null, List.of(), by.ongoing()),
                            new Timescale(by.words(), null, by.every(), by.months(), false));
        }
    }
}
