package org.waymark.events;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often each kind of meeting takes place. A kind that is not listed has no regular dates. */
public record ReportingCycle(List<Rhythm> rhythms) {

    /** The cycle of a strategy that sets none (docs/domain.md, “Strategy”). */
    public static final ReportingCycle DEFAULT = new ReportingCycle(List.of(
            new Rhythm(ReviewKind.HIGHLIGHT, Period.ofMonths(2), null, null),
            new Rhythm(ReviewKind.QUARTERLY, Period.ofMonths(3), null, null),
            new Rhythm(ReviewKind.ANNUAL, Period.ofYears(1), null, null)));

    public ReportingCycle {
        rhythms = Lists.orEmpty(rhythms);
    }

    /** The rhythm of a kind of meeting, if it has one. */
    public Optional<Rhythm> rhythm(ReviewKind kind) {
        return rhythms.stream().filter(rhythm -> rhythm.kind() == kind).findFirst();
    }

    /**
     * How often one kind of meeting takes place.
     *
     * @param every positive, such as {@code P3M}
     * @param body  who meets; null where that is not set
     * @param first the first date; null to count from the first day of the strategy's period
     */
    public record Rhythm(
            ReviewKind kind,
            Period every,
            @FreeText @Nullable String body,
            @Nullable LocalDate first) {

        /**
         * The date on which the next meeting is due: the first date of the rhythm that is not past and that the last meeting
         * does not already cover. A meeting covers a date that follows it by less than half of the rhythm.
         *
         * @param begin first day of the strategy's period, from which dates are counted where there is no first date: a
         *     meeting every three months then takes place for the first time three months later
         * @param last  date of the latest meeting, held or scheduled; null where there is none
         */
        public LocalDate next(LocalDate begin, @Nullable LocalDate last, LocalDate today) {
            LocalDate yesterday = today.minusDays(1);
            LocalDate due = after(begin, last == null || last.isBefore(yesterday) ? yesterday : last);
            return last != null && meantFor(due, last) ? after(begin, due) : due;
        }

        private LocalDate after(LocalDate begin, LocalDate day) {
            LocalDate from = first == null ? begin : first;
            int times = Recurrence.firstAfter(from, every, first == null ? 1 : 0, day);
            return Recurrence.day(from, every, times);
        }

        private boolean meantFor(LocalDate due, LocalDate last) {
            return 2 * ChronoUnit.DAYS.between(last, due) < ChronoUnit.DAYS.between(due.minus(every), due);
        }
    }
}
