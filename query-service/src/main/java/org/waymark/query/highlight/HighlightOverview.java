package org.waymark.query.highlight;

import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.query.happening.HighlightReportMeaning;
import org.waymark.query.kinds.ChangeKind;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.DateKind;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;

/** What the overview shows of highlight reports. */
final class HighlightOverview {

    private HighlightOverview() {}

    /** How reports changed. */
    enum Change implements ChangeKind {
        ISSUED("Highlight reports issued"),
        WITHDRAWN("Highlight reports withdrawn");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** What of a report is due on a day. */
    enum Date implements DateKind {
        REPORT("Highlight report due");

        private final String title;

        Date(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** When the next one is due. */
    static List<NextDate> dates(StrategyMoment moment) {
        return ReportDue.of(moment)
                .map(next -> new NextDate(
                        next.due(),
                        Date.REPORT,
                        next.report() == null ? null : next.report().ref(),
                        HighlightReportMeaning.period(next.from(), next.to()),
                        next.report() == null
                                ? moment.strategy().coordinators()
                                : List.of(next.report().head().author())))
                .stream()
                .toList();
    }

    /** Those that were issued or withdrawn since. */
    static List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        List<HighlightReportView> reports = moment.snapshot().all(HIGHLIGHT_REPORTS);
        return Stream.concat(issued(reports, position), withdrawn(reports, position))
                .toList();
    }

    private static Stream<ChangeSince> issued(List<HighlightReportView> reports, long position) {
        return reports.stream()
                .filter(report -> report.state() != ReportState.WITHDRAWN)
                .flatMap(report -> report.issued().stream()
                        .filter(version ->
                                version.issue() != null && version.issue().position() > position)
                        .map(version -> new ChangeSince(
                                Change.ISSUED,
                                report.ref(),
                                HighlightReportMeaning.title(report.head()),
                                version.number() == 1 ? null : "version " + version.number(),
                                version.number() == 1 ? null : version.begun().reason())));
    }

    private static Stream<ChangeSince> withdrawn(List<HighlightReportView> reports, long position) {
        return reports.stream()
                .filter(report ->
                        report.withdrawn() != null && report.withdrawn().position() > position)
                .map(report -> new ChangeSince(
                        Change.WITHDRAWN,
                        report.ref(),
                        HighlightReportMeaning.title(report.head()),
                        null,
                        report.withdrawn() == null ? null : report.withdrawn().reason()));
    }
}
