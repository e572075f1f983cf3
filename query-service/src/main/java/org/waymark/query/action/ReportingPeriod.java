package org.waymark.query.action;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Recurrence;
import org.waymark.events.ReportingCycle;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.ReviewKind;

/**
 * One period of a strategy's reporting cycle: that of its highlight reports, or of the first rhythm it has. Before the
 * cycle begins, it is the first period.
 *
 * @param from its first day
 * @param to   its last day
 */
public record ReportingPeriod(LocalDate from, LocalDate to) {

    private static final Period QUARTER = Period.ofMonths(3);

    /**
     * The period that a day is in.
     *
     * @param begin from which the cycle is counted where it does not say so itself
     */
    static ReportingPeriod of(ReportingCycle cycle, LocalDate begin, LocalDate day) {
        Optional<Rhythm> rhythm = cycle.rhythm(ReviewKind.HIGHLIGHT)
                .or(() -> cycle.rhythms().stream().findFirst());
        Period every = rhythm.map(Rhythm::every).orElse(QUARTER);
        LocalDate first = rhythm.map(Rhythm::first).orElse(begin);
        int next = Recurrence.firstAfter(first, every, 1, day);
        return new ReportingPeriod(
                Recurrence.day(first, every, next - 1),
                Recurrence.day(first, every, next).minusDays(1));
    }

    /** Whether a day is in it. */
    public boolean contains(@Nullable LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
