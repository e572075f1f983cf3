package org.waymark.query.highlight;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.query.highlight.HighlightReportView.Issue;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.review.DecisionView;

/**
 * A version of a report as its page shows it.
 *
 * @param content null where a text of what was issued was removed
 * @param said    what was recorded of it: its state, errata, who has read it
 * @param answers decisions that name the report as what they are about
 * @param writes  whether the reader can write in it as it is now
 */
public record ReportPage(
        HighlightReportView report,
        Version version,
        @Nullable ReportContent content,
        HighlightReport said,
        List<DecisionView> answers,
        boolean writes) {

    /** How the version was issued; empty while it is a draft. */
    public Optional<Issue> issue() {
        return Optional.ofNullable(version.issue());
    }

    public ReportState state() {
        return said.state();
    }

    /** Whether it still moves with the ledger. */
    public boolean moves() {
        return version.issue() == null && report.withdrawn() == null;
    }

    /** The version that was issued before this one, if one was. */
    public Optional<Version> earlier() {
        return report.versions().stream()
                .filter(other -> other.number() < version.number() && other.issue() != null)
                .reduce((first, second) -> second);
    }
}
