package org.waymark.events;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a strategy is reported on and reviewed. A kind of review that it does not name has no rhythm. */
public record ReportingCycle(List<Rhythm> rhythms) {

    /** What holds until a strategy sets its own (docs/domain.md, “Strategy”). */
    public static final ReportingCycle DEFAULT = new ReportingCycle(List.of(
            new Rhythm(ReviewKind.HIGHLIGHT, Period.ofMonths(2), null, null),
            new Rhythm(ReviewKind.QUARTERLY, Period.ofMonths(3), null, null),
            new Rhythm(ReviewKind.ANNUAL, Period.ofYears(1), null, null)));

    public ReportingCycle {
        rhythms = Lists.orEmpty(rhythms);
    }

    /** The rhythm of a kind of review, if it has one. */
    public Optional<Rhythm> rhythm(ReviewKind kind) {
        return rhythms.stream().filter(rhythm -> rhythm.kind() == kind).findFirst();
    }

    /**
     * How often one kind of review comes round.
     *
     * @param every positive, such as {@code P3M}
     * @param body  who meets; null where that is not said
     * @param first the day from which it is counted; null for the first day of the strategy's period
     */
    public record Rhythm(
            ReviewKind kind,
            Period every,
            @FreeText @Nullable String body,
            @Nullable LocalDate first) {

        /**
         * When the next one is due: the first date of the rhythm that is not past, and that the last one there is was not
         * meant for, being less than half of the rhythm before it.
         *
         * @param begin first day of the strategy's period, from which it is counted where it has no first day of its own:
         *     what comes every three months then comes for the first time three months later
         * @param last  date of the last one that was held or lies ahead; null where there is none
         */
        public LocalDate next(LocalDate begin, @Nullable LocalDate last, LocalDate today) {
            LocalDate yesterday = today.minusDays(1);
            LocalDate due = after(begin, last == null || last.isBefore(yesterday) ? yesterday : last);
            return last != null && meantFor(due, last) ? after(begin, due) : due;
        }

        private LocalDate after(LocalDate begin, LocalDate day) {
            LocalDate from = first == null ? begin : first;
            int times = first == null ? 1 : 0;
            while (!from.plus(every.multipliedBy(times)).isAfter(day)) {
                times++;
            }
            return from.plus(every.multipliedBy(times));
        }

        private boolean meantFor(LocalDate due, LocalDate last) {
            return 2 * ChronoUnit.DAYS.between(last, due) < ChronoUnit.DAYS.between(due.minus(every), due);
        }
    }
}
