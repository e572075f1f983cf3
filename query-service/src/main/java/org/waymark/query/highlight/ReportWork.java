package org.waymark.query.highlight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** What a report wants. */
    enum Kind implements WorkKind {
        HIGHLIGHT_REPORT_TO_WRITE(
                "Highlight reports to write",
                "Drafts of yours to submit, and the one that the reporting cycle asks for. Due on the day of the meeting, or the"
                        + " day after its period.",
                true),
        HIGHLIGHT_REPORT_TO_ISSUE(
                "Highlight reports to issue", "Those that were submitted, until they are issued or returned.", true),
        HIGHLIGHT_REPORT_TO_READ(
                "Highlight reports to read",
                "Those that were sent to you, until you acknowledge that you have read them.",
                false);

        private final String title;
        private final String rule;
        private final boolean leads;

        Kind(String title, String rule, boolean leads) {
            this.title = title;
            this.rule = rule;
            this.leads = leads;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public String rule() {
            return rule;
        }

        @Override
        public boolean leads() {
            return leads;
        }
    }

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
                        Kind.HIGHLIGHT_REPORT_TO_WRITE,
                        null,
                        "Highlight report for " + HighlightReportMeaning.period(next.from(), next.to()),
                        Due.on(next.due(), "Due").toList(),
                        false,
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
                        Kind.HIGHLIGHT_REPORT_TO_WRITE,
                        report,
                        List.of(report.head().author()))
                .due(Due.on(due, "Due"))
                .by("write")
                .by("submit");
    }

    private static WorkItem toIssue(HighlightReportView report, StrategyMoment moment) {
        return item(Kind.HIGHLIGHT_REPORT_TO_ISSUE, report, moment.strategy().sponsors())
                .waitingNow()
                .by("issue")
                .by("return");
    }

    private static Optional<WorkItem> toRead(HighlightReportView report) {
        List<String> unread =
                report.head().distribution().stream().filter(report::isUnreadBy).toList();
        return Optional.of(unread)
                .filter(Predicate.not(List::isEmpty))
                .map(people -> item(Kind.HIGHLIGHT_REPORT_TO_READ, report, people)
                        .waitingNow()
                        .by("acknowledge"));
    }

    private static WorkItem item(Kind kind, HighlightReportView report, List<String> people) {
        return WorkItem.of(kind, report.ref(), HighlightReportMeaning.title(report.head()), people)
                .at(PAGE + "/" + report.ref());
    }
}
