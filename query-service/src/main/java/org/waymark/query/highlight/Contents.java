package org.waymark.query.highlight;

import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;
import static org.waymark.query.highlight.IssuedContents.ISSUED_HIGHLIGHT_REPORTS;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.query.api.Answers;
import org.waymark.query.highlight.HighlightReportView.Issue;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.highlight.content.PeriodFacts;
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.highlight.content.ReportContent.Revises;
import org.waymark.query.highlight.content.ReportContents;
import org.waymark.query.highlight.content.ReportDraft;
import org.waymark.query.highlight.content.ReportDraft.Chosen;
import org.waymark.query.highlight.content.ReportDraft.Written;
import org.waymark.query.highlight.content.ReportJson;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.views.Provenance;

/**
 * What a version of a report says: of one that was issued, what is in the ledger; of a draft, what follows from the ledger at
 * the moment shown. Either is worked out once for a moment.
 */
@Component
class Contents {

    private final Answers answers;
    private final CaseKinds kinds;

    Contents(Answers answers, CaseKinds kinds) {
        this.answers = answers;
        this.kinds = kinds;
    }

    /** What a version says; empty where a text of what was issued was removed. */
    Optional<ReportContent> of(StrategySnapshot snapshot, HighlightReportView report, Version version) {
        return answers.laidOut(
                        snapshot,
                        Kept.class,
                        report.ref() + "." + version.number(),
                        same -> new Kept(
                                version.issue() == null
                                        ? draft(whileDrafted(same, report), report, null, null)
                                        : issued(same, report, version).orElse(null)))
                .found();
    }

    /** A draft that was withdrawn says what it said then. */
    private static StrategySnapshot whileDrafted(StrategySnapshot snapshot, HighlightReportView report) {
        Provenance withdrawn = report.withdrawn();
        return withdrawn == null ? snapshot : snapshot.at(AsOf.position(withdrawn.position()));
    }

    /** What is kept of a version; null where a text of it was removed. */
    private record Kept(@Nullable ReportContent content) {

        Optional<ReportContent> found() {
            return Optional.ofNullable(content);
        }
    }

    private static Optional<ReportContent> issued(
            StrategySnapshot snapshot, HighlightReportView report, Version version) {
        return text(snapshot, report, version).flatMap(ReportJson::read);
    }

    /** The canonical text of a version that was issued, as it is in the ledger. */
    static Optional<String> text(StrategySnapshot snapshot, HighlightReportView report, Version version) {
        return snapshot.history(ISSUED_HIGHLIGHT_REPORTS, report.ref()).flatMap(issued -> issued.of(version.number()));
    }

    /**
     * What the version that is worked on says by now.
     *
     * @param approvedBy null where nobody is named
     * @param issuedBy   who issues it; null while nobody does
     */
    ReportContent draft(
            StrategySnapshot snapshot,
            HighlightReportView report,
            @Nullable String approvedBy,
            @Nullable String issuedBy) {
        ReportDraft draft = new ReportDraft(
                report.ref(),
                report.latest().number(),
                report.head(),
                report.head().author(),
                approvedBy,
                issuedBy,
                report.texts().stream()
                        .map(text -> new Written(
                                text.section(),
                                text.content(),
                                text.carriedFrom(),
                                text.written().reason()))
                        .toList(),
                report.choices().stream()
                        .map(choice -> new Chosen(choice.section(), choice.include(), choice.exclude()))
                        .toList(),
                before(snapshot, report).orElse(null),
                revises(snapshot, report));
        return ReportContents.of(PeriodFacts.of(snapshot, report.head()), draft, kinds);
    }

    /** What the report of the period before says, in the version issued last. */
    private static Optional<ReportContent> before(StrategySnapshot snapshot, HighlightReportView report) {
        return snapshot.all(HIGHLIGHT_REPORTS).stream()
                .filter(other -> !other.ref().equals(report.ref()) && other.state() != ReportState.WITHDRAWN)
                .flatMap(other -> other.issued().stream()
                        .flatMap(version -> Optional.ofNullable(version.issue()).stream()
                                .filter(issue ->
                                        issue.head().to().isBefore(report.head().to()))
                                .map(issue -> new Earlier(other, version, issue))))
                .max(Comparator.comparing(
                                (Earlier earlier) -> earlier.issue().head().to())
                        .thenComparing(earlier -> earlier.issue().position()))
                .flatMap(earlier -> issued(snapshot, earlier.report(), earlier.version()));
    }

    private record Earlier(HighlightReportView report, Version version, Issue issue) {}

    private static @Nullable Revises revises(StrategySnapshot snapshot, HighlightReportView report) {
        Version latest = report.latest();
        return report.issued()
                .flatMap(before -> Optional.ofNullable(before.issue())
                        .map(issue ->
                                new Revises(before.number(), latest.begun().reason(), Errata.since(issue, snapshot))))
                .orElse(null);
    }
}
