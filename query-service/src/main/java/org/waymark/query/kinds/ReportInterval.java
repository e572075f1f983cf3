package org.waymark.query.kinds;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import org.waymark.events.ReportingCycle;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.ReviewKind;

/** How often what goes on should be reported on. */
public final class ReportInterval {

    private static final Period USUAL = Period.ofMonths(2);

    private ReportInterval() {}

    /** With each highlight report, or else with the most frequent meeting; without a cycle, every two months. */
    public static Period of(ReportingCycle cycle) {
        return cycle.rhythm(ReviewKind.HIGHLIGHT)
                .map(Rhythm::every)
                .or(() -> cycle.rhythms().stream()
                        .map(Rhythm::every)
                        .min(Comparator.comparing(period -> LocalDate.EPOCH.plus(period))))
                .orElse(USUAL);
    }

    /** The day by which a case should be reported on next. */
    public static LocalDate next(Tracked tracked, ReportingCycle cycle) {
        LocalDate since = tracked.last() == null ? tracked.entered().asAt() : tracked.last();
        return since.plus(of(cycle));
    }
}
