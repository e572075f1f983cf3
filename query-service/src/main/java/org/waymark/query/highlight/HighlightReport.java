package org.waymark.query.highlight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.query.highlight.HighlightReportView.Issue;
import org.waymark.query.highlight.HighlightReportView.Receipt;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.highlight.content.Erratum;
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.highlight.content.ReportContent.Head;
import org.waymark.query.highlight.content.Section;
import org.waymark.query.moment.StrategySnapshot;

/**
 * One version of a highlight report.
 *
 * @param version     from 1
 * @param state       of this version
 * @param position    of the event that issued it; null for a draft
 * @param fingerprint SHA-256 of the content in UTF-8, 64 hex digits; null for a draft
 * @param issuedAt    null for a draft
 * @param issuedBy    null for a draft
 * @param versions    of the report, in order
 * @param head        what it says of itself; null where a text of what was issued was removed
 * @param sections    empty where a text of what was issued was removed
 * @param errata      what was recorded since it was issued, that changes what it said
 * @param receipts    who has read it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HighlightReport(
        String ref,
        int version,
        ReportState state,
        LocalDate from,
        LocalDate to,
        @Nullable Long position,
        @Nullable String fingerprint,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy,
        List<VersionState> versions,
        @Nullable Head head,
        List<Section> sections,
        List<Erratum> errata,
        List<Receipt> receipts) {

    /** The state of a version. */
    public record VersionState(int version, ReportState state) {}

    static HighlightReport of(
            StrategySnapshot snapshot, HighlightReportView report, Version version, Contents contents) {
        Issue issue = version.issue();
        Optional<ReportContent> content = contents.of(snapshot, report, version);
        var period = issue == null ? report.head() : issue.head();
        return new HighlightReport(
                report.ref(),
                version.number(),
                report.state(version),
                period.from(),
                period.to(),
                issue == null ? null : Long.valueOf(issue.position()),
                issue == null ? null : issue.fingerprint(),
                issue == null ? null : issue.stamp().recordedAt(),
                issue == null ? null : issue.stamp().by(),
                report.versions().stream()
                        .map(each -> new VersionState(each.number(), report.state(each)))
                        .toList(),
                content.map(ReportContent::head).orElse(null),
                content.map(ReportContent::sections).orElse(List.of()),
                errata(snapshot, report, version),
                report.receipts().stream()
                        .filter(receipt -> receipt.version() == version.number())
                        .toList());
    }

    /** Of the version that was issued last; an earlier one was corrected by it. */
    static List<Erratum> errata(StrategySnapshot snapshot, HighlightReportView report, Version version) {
        return Optional.ofNullable(version.issue())
                .filter(issue -> report.state(version) == ReportState.ISSUED)
                .map(issue -> Errata.since(issue, snapshot))
                .orElse(List.of());
    }
}
