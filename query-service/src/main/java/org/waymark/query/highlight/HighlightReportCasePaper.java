package org.waymark.query.highlight;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.ReportHead;
import org.waymark.query.highlight.HighlightReportView.Issue;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;

/** The file of a highlight report on paper: its history. What it says leaves as a report. */
final class HighlightReportCasePaper {

    private HighlightReportCasePaper() {}

    static List<Table> tables(HighlightReportView report, ZoneId zone) {
        return List.of(facts(report, zone), versions(report, zone), receipts(report, zone));
    }

    private static Table facts(HighlightReportView report, ZoneId zone) {
        ReportHead head = report.head();
        return new FactsTable("Highlight report")
                .fact("Period", Formats.date(head.from()) + " to " + Formats.date(head.to()))
                .fact("Status", report.state().title())
                .fact("Meeting", head.review())
                .person("Author", head.author())
                .person("Owner", head.owner())
                .people("Distribution", head.distribution())
                .fact("Returned", words(report.returned(), zone))
                .fact("Withdrawn", words(report.withdrawn(), zone))
                .table();
    }

    private static @Nullable String words(@Nullable Provenance stamp, ZoneId zone) {
        return stamp == null
                ? null
                : Formats.day(stamp.recordedAt(), zone) + " by " + Formats.person(stamp.by())
                        + (stamp.reason() == null ? "" : ". Reason: " + stamp.reason());
    }

    private static Table versions(HighlightReportView report, ZoneId zone) {
        return Table.of(
                "Versions",
                List.of(
                        Column.of("Version", Type.NUMBER),
                        Column.of("Status", Type.TEXT),
                        new Column("On", "Issued", Type.INSTANT),
                        new Column("By", "Issued", Type.TEXT),
                        new Column("Fingerprint", "Issued", Type.TEXT),
                        new Column("On", "Begun", Type.INSTANT),
                        new Column("By", "Begun", Type.TEXT),
                        new Column("Reason", "Begun", Type.LONG)),
                report.versions().stream()
                        .map(version -> row(report, version, zone))
                        .toList());
    }

    private static Table.Row row(HighlightReportView report, Version version, ZoneId zone) {
        Issue issue = version.issue();
        Provenance begun = version.begun();
        return Table.Row.of(
                Cell.number(version.number()),
                Cell.text(report.state(version).title()),
                issue == null
                        ? Cell.text("Not issued")
                        : PaperCells.moment(issue.stamp().recordedAt(), zone),
                PaperCells.person(issue == null ? null : issue.stamp().by()),
                Cell.text(issue == null ? null : issue.fingerprint()),
                PaperCells.moment(begun.recordedAt(), zone),
                PaperCells.person(begun.by()),
                Cell.text(version.number() == 1 ? null : begun.reason()));
    }

    private static Table receipts(HighlightReportView report, ZoneId zone) {
        return Table.of(
                "Who has read it",
                List.of(
                        Column.of("Version", Type.NUMBER),
                        Column.of("Who", Type.TEXT),
                        Column.of("Recorded", Type.INSTANT)),
                report.receipts().stream()
                        .map(receipt -> Table.Row.of(
                                Cell.number(receipt.version()),
                                PaperCells.person(receipt.stamp().by()),
                                PaperCells.moment(receipt.stamp().recordedAt(), zone)))
                        .toList());
    }
}
