package org.waymark.query.highlight;

import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;
import static org.waymark.query.review.ReviewFold.REVIEWS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Charter;
import org.waymark.events.ReviewKind;
import org.waymark.query.highlight.HighlightReportView.Issue;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.review.ReviewView;
import org.waymark.query.strategy.StrategyStatus;

/**
 * The report that comes next: the draft there is, or else the one that the reporting cycle asks for.
 *
 * @param report null while nobody has begun it
 * @param due    the day of its meeting, or the day after its period
 */
record ReportDue(
        LocalDate from,
        LocalDate to,
        LocalDate due,
        @Nullable HighlightReportView report) {

    /** Empty where the strategy is closed or has no rhythm for them, or while it is a draft that has none. */
    static Optional<ReportDue> of(StrategyMoment moment) {
        if (moment.strategy().closed() != null) {
            return Optional.empty();
        }
        List<HighlightReportView> reports = shown(moment);
        return reports.stream()
                .filter(report -> report.state() == ReportState.DRAFT || report.state() == ReportState.SUBMITTED)
                .min(Comparator.comparing(report -> report.head().to()))
                .map(report -> begun(report, moment.snapshot()))
                .or(() -> expected(moment, reports));
    }

    /** As now corrected for a day, what was only begun later is left out. */
    static List<HighlightReportView> shown(StrategyMoment moment) {
        return moment.snapshot().all(HIGHLIGHT_REPORTS).stream()
                .filter(report ->
                        !moment.corrected() || !report.drafted().asAt().isAfter(moment.day()))
                .toList();
    }

    private static ReportDue begun(HighlightReportView report, StrategySnapshot snapshot) {
        LocalDate to = report.head().to();
        LocalDate due = Optional.ofNullable(report.head().review())
                .flatMap(review -> snapshot.one(REVIEWS, review))
                .map(ReviewView::day)
                .orElse(to.plusDays(1));
        return new ReportDue(report.head().from(), to, due, report);
    }

    private static Optional<ReportDue> expected(StrategyMoment moment, List<HighlightReportView> reports) {
        if (reports.isEmpty() && moment.strategy().status() != StrategyStatus.ADOPTED) {
            return Optional.empty();
        }
        Charter charter = moment.strategy().charter();
        LocalDate from = lastReported(reports)
                .or(() -> lastMeeting(moment))
                .map(day -> day.plusDays(1))
                .orElse(charter.from());
        return moment.strategy()
                .cycle()
                .rhythm(ReviewKind.HIGHLIGHT)
                .map(rhythm -> rhythm.next(charter.from(), null, from.plusDays(1)))
                .filter(due -> !from.isAfter(charter.to()))
                .map(due -> new ReportDue(from, due.minusDays(1), due, null));
    }

    private static Optional<LocalDate> lastReported(List<HighlightReportView> reports) {
        return reports.stream()
                .filter(report -> report.state() != ReportState.WITHDRAWN)
                .flatMap(report -> report.issued().stream())
                .map(Version::issue)
                .filter(Objects::nonNull)
                .map((Issue issue) -> issue.head().to())
                .max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> lastMeeting(StrategyMoment moment) {
        return moment.snapshot().all(REVIEWS).stream()
                .filter(review -> review.kind() == ReviewKind.HIGHLIGHT)
                .map(ReviewView::heldOn)
                .filter(Objects::nonNull)
                .filter(day -> !day.isAfter(moment.day()))
                .max(Comparator.naturalOrder());
    }
}
