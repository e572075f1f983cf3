package org.waymark.command.highlight;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.Charter;
import org.waymark.events.ReportingCycle;
import org.waymark.events.ReviewKind;

/** The days that a report is about, both included. */
record ReportPeriod(LocalDate from, LocalDate to) {

    /** How long a period is where the strategy's cycle has no rhythm for highlight meetings. */
    private static final Period USUAL = Period.ofMonths(2);

    /** @throws Refusal if it ends before it begins */
    ReportPeriod {
        mustBeInOrder("to", from, to);
    }

    /**
     * The period that is given, or follows from what was reported last.
     *
     * @param from     null for the day after the last report
     * @param to       null for the day before the next day of the reporting cycle
     * @param lastDay  up to which was reported; empty where nothing was
     */
    static ReportPeriod of(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Optional<LocalDate> lastDay,
            Charter charter,
            ReportingCycle cycle) {
        LocalDate first =
                from != null ? from : lastDay.map(day -> day.plusDays(1)).orElse(charter.from());
        return new ReportPeriod(first, to != null ? to : lastFrom(first, charter, cycle));
    }

    /** The day before the next day of the cycle, but no later than the strategy's last. */
    private static LocalDate lastFrom(LocalDate first, Charter charter, ReportingCycle cycle) {
        LocalDate last = cycle.rhythm(ReviewKind.HIGHLIGHT)
                .map(rhythm -> rhythm.next(charter.from(), null, first.plusDays(1)))
                .orElse(first.plus(USUAL))
                .minusDays(1);
        return last.isAfter(charter.to()) && !charter.to().isBefore(first) ? charter.to() : last;
    }

    /** @throws Refusal if a period ends before it begins */
    static void mustBeInOrder(String field, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "report.period-reversed",
                    "The last day of the period (" + to + ") is before the first (" + from + "). Correct one of them.");
        }
    }
}
