package org.waymark.query.highlight;

import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ReportHead;
import org.waymark.events.StrategyCode;
import org.waymark.query.happening.HighlightReportMeaning;
import org.waymark.query.highlight.HighlightReportView.Issue;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;

/**
 * The highlight reports of a strategy.
 *
 * @param position every event up to and with it is in the list
 * @param asOf     the moment it shows, as it was asked for
 * @param reports  the latest period first
 */
public record HighlightReportList(StrategyCode strategy, long position, String asOf, List<Row> reports) {

    /**
     * A report, as its latest version has it.
     *
     * @param version     the latest: a draft, or the one that was issued last
     * @param state       of that version
     * @param title       null for none of its own
     * @param period      in words
     * @param review      ref of the meeting it is for; null for none
     * @param issuedAt    null while no version was issued
     * @param position    of the event that issued the last version that was; null while none was
     * @param fingerprint of that version; null while none was
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String ref,
            int version,
            ReportState state,
            @Nullable String title,
            LocalDate from,
            LocalDate to,
            String period,
            @Nullable String review,
            @Nullable Instant issuedAt,
            @Nullable Long position,
            @Nullable String fingerprint) {

        static Row of(HighlightReportView report) {
            ReportHead head = report.head();
            Issue issue = report.issued().map(Version::issue).orElse(null);
            return new Row(
                    report.ref(),
                    report.latest().number(),
                    report.state(),
                    head.title(),
                    head.from(),
                    head.to(),
                    HighlightReportMeaning.period(head),
                    head.review(),
                    issue == null ? null : issue.stamp().recordedAt(),
                    issue == null ? null : issue.position(),
                    issue == null ? null : issue.fingerprint());
        }
    }

    /** @throws org.waymark.query.api.NotFoundException if the strategy did not exist at that moment */
    static HighlightReportList of(StrategySnapshot snapshot) {
        return new HighlightReportList(
                Strategies.at(snapshot).code(),
                snapshot.position(),
                snapshot.asOf().toString(),
                snapshot.all(HIGHLIGHT_REPORTS).reversed().stream().map(Row::of).toList());
    }
}
