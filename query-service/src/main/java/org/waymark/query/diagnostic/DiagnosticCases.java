package org.waymark.query.diagnostic;

import static org.waymark.query.diagnostic.DiagnosticFold.DIAGNOSTICS;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.SteeringCases;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;

/** Runs of the diagnostic, as a kind of case. */
@Component
final class DiagnosticCases extends SteeringCases {

    static final String TAB = "diagnostics";
    static final String TAB_TITLE = "Diagnostics";

    @Override
    public CaseKind kind() {
        return CaseKind.DIAGNOSTIC;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String tabTitle() {
        return TAB_TITLE;
    }

    @Override
    public Optional<DiagnosticCase> find(StrategyMoment moment, String ref, long from) {
        return current(moment, ref).map(run -> new DiagnosticCase(DiagnosticSheets.of(moment, run)));
    }

    @Override
    public Optional<DiagnosticView> current(StrategyMoment moment, String ref) {
        return moment.snapshot().one(DIAGNOSTICS, ref);
    }

    @Override
    public List<AttentionSection> attention(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public List<NextDate> dates(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public List<WorkItem> work(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return DiagnosticOverview.changedSince(moment, position);
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(DiagnosticPack.of(happened));
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return moment.snapshot().all(DIAGNOSTICS).stream()
                .map(DiagnosticTerms::of)
                .toList();
    }
}
