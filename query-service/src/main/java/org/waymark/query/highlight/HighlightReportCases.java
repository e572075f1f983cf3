package org.waymark.query.highlight;

import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.AttentionSection.ListLink;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.SteeringCases;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;

/** Highlight reports, as a kind of case. */
@Component
final class HighlightReportCases extends SteeringCases {

    @Override
    public CaseKind kind() {
        return CaseKind.HIGHLIGHT_REPORT;
    }

    @Override
    public String tab() {
        return "highlight-reports";
    }

    @Override
    public String tabTitle() {
        return "Highlight reports";
    }

    @Override
    public Optional<HighlightReportCase> find(StrategyMoment moment, String ref, long from) {
        return moment.snapshot().one(HIGHLIGHT_REPORTS, ref).map(HighlightReportCase::new);
    }

    @Override
    public Optional<HighlightReportView> current(StrategyMoment moment, String ref) {
        return moment.snapshot().one(HIGHLIGHT_REPORTS, ref);
    }

    @Override
    public List<AttentionSection> attention(StrategyMoment moment) {
        return List.of(new AttentionSection(
                ReportAttention.SECTION,
                AttentionRule.REPORT,
                new ListLink("Highlight reports", "highlight-reports", ""),
                ReportAttention.of(moment)));
    }

    @Override
    public List<NextDate> dates(StrategyMoment moment) {
        return HighlightOverview.dates(moment);
    }

    @Override
    public List<WorkItem> work(StrategyMoment moment) {
        return ReportWork.of(moment);
    }

    @Override
    public List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return HighlightOverview.changedSince(moment, position);
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(HighlightPack.of(meeting, happened));
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return moment.snapshot().all(HIGHLIGHT_REPORTS).stream()
                .map(ReportTerms::of)
                .toList();
    }
}
