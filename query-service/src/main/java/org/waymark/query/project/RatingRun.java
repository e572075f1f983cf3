package org.waymark.query.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a stage came to its rating, by its reports that were not corrected, in the order of their as-at dates and then of the
 * ledger. A report takes its place in it without a look at those below, but for one that comes late and breaks the run.
 *
 * @param last       the last report
 * @param before     the one before it; null where there is none
 * @param since      as-at date of the first of the unbroken run of reports that are rated as the last one is
 * @param otherUntil as-at date of the report before that run, which is rated otherwise; null where there is none
 */
public record RatingRun(
        ReportMark last,
        @Nullable ReportMark before,
        LocalDate since,
        @Nullable LocalDate otherUntil) {

    private static RatingRun first(ReportMark only) {
        return new RatingRun(only, null, only.asAt(), null);
    }

    /** That of some reports, the last first; empty where there are none. */
    static Optional<RatingRun> of(List<ReportMark> lastFirst) {
        if (lastFirst.isEmpty()) {
            return Optional.empty();
        }
        ReportMark last = lastFirst.getFirst();
        List<ReportMark> run = lastFirst.stream().takeWhile(last::ratedAs).toList();
        return Optional.of(new RatingRun(
                last,
                lastFirst.size() == 1 ? null : lastFirst.get(1),
                run.getLast().asAt(),
                run.size() == lastFirst.size()
                        ? null
                        : lastFirst.get(run.size()).asAt()));
    }

    /**
     * With a report that was recorded after all of these.
     *
     * @param before null where there are none yet
     * @return empty where it takes more than this to tell
     */
    static Optional<RatingRun> plus(@Nullable RatingRun before, ReportMark report) {
        return before == null ? Optional.of(first(report)) : before.plus(report);
    }

    private Optional<RatingRun> plus(ReportMark report) {
        if (!report.asAt().isBefore(last.asAt())) {
            return Optional.of(
                    report.ratedAs(last)
                            ? new RatingRun(report, last, since, otherUntil)
                            : new RatingRun(report, last, report.asAt(), last.asAt()));
        }
        boolean next = before == null || !report.asAt().isBefore(before.asAt());
        ReportMark second = next ? report : before;
        if (report.ratedAs(last)) {
            boolean longer = report.asAt().isBefore(since)
                    && (otherUntil == null || !report.asAt().isBefore(otherUntil));
            return Optional.of(new RatingRun(last, second, longer ? report.asAt() : since, otherUntil));
        }
        if (next) {
            return Optional.of(new RatingRun(last, second, last.asAt(), report.asAt()));
        }
        if (report.asAt().isBefore(since)) {
            return Optional.of(new RatingRun(last, second, since, later(report.asAt(), otherUntil)));
        }
        return Optional.empty();
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
