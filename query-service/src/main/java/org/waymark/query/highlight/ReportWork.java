package org.waymark.query.highlight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.happening.HighlightReportMeaning;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkKind;

/** What highlight reports want of their authors, of those who issue them and of their readers. */
final class ReportWork {

    private static final String PAGE = "/highlight-reports";

    private ReportWork() {}

    static List<WorkItem> of(StrategyMoment moment) {
        List<HighlightReportView> reports = ReportDue.shown(moment);
        Optional<ReportDue> next = ReportDue.of(moment);
        return Stream.of(
                        next.filter(due -> due.report() == null).map(due -> toBegin(due, moment)).stream(),
                        in(reports, ReportState.DRAFT).map(report -> toSubmit(report, next)),
                        in(reports, ReportState.SUBMITTED).map(report -> toIssue(report, moment)),
                        in(reports, ReportState.ISSUED).flatMap(report -> toRead(report).stream()))
                .flatMap(items -> items)
                .toList();
    }

    private static Stream<HighlightReportView> in(List<HighlightReportView> reports, ReportState state) {
        return reports.stream().filter(report -> report.state() == state);
    }

    private static WorkItem toBegin(ReportDue next, StrategyMoment moment) {
        return new WorkItem(
                        WorkKind.HIGHLIGHT_REPORT_TO_WRITE,
                        null,
                        "Highlight report for " + HighlightReportMeaning.period(next.from(), next.to()),
                        Due.on(next.due(), "Due").toList(),
                        false,
                        -1,
                        List.of(),
                        PAGE,
                        List.of(),
                        moment.strategy().coordinators())
                .by("draft-highlight-report");
    }

    private static WorkItem toSubmit(HighlightReportView report, Optional<ReportDue> next) {
        @Nullable LocalDate due = next.filter(each -> report.equals(each.report()))
                .map(ReportDue::due)
                .orElse(null);
        return item(
                        WorkKind.HIGHLIGHT_REPORT_TO_WRITE,
                        report,
                        List.of(report.head().author()))
                .due(Due.on(due, "Due"))
                .by("write")
                .by("submit");
    }

    private static WorkItem toIssue(HighlightReportView report, StrategyMoment moment) {
        return item(
                        WorkKind.HIGHLIGHT_REPORT_TO_ISSUE,
                        report,
                        moment.strategy().sponsors())
                .waitingNow()
                .since(report.submitted() == null ? -1 : report.submitted().position())
                .by("issue")
                .by("return");
    }

    private static Optional<WorkItem> toRead(HighlightReportView report) {
        List<String> unread =
                report.head().distribution().stream().filter(report::isUnreadBy).toList();
        return report.issued()
                .flatMap(version -> Optional.ofNullable(version.issue()))
                .filter(issue -> !unread.isEmpty())
                .map(issue -> item(WorkKind.HIGHLIGHT_REPORT_TO_READ, report, unread)
                        .waitingNow()
                        .since(issue.position())
                        .by("acknowledge"));
    }

    private static WorkItem item(WorkKind kind, HighlightReportView report, List<String> people) {
        return WorkItem.of(kind, report.ref(), HighlightReportMeaning.title(report.head()), people)
                .at(PAGE + "/" + report.ref());
    }
}
