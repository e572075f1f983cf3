package org.waymark.query.action;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.kinds.CaseFacets;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.Tracked;
import org.waymark.query.kinds.WithoutLead;
import org.waymark.query.kinds.WorkItem;

/** Actions, as a kind of case. */
@Component
final class ActionCases implements CaseDeclaration {

    static final String TAB = "action-plan";

    @Override
    public CaseKind kind() {
        return CaseKind.ACTION;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String tabTitle() {
        return "Action plan";
    }

    @Override
    public Optional<ActionCase> find(StrategyMoment moment, String ref, long from) {
        return Actions.history(moment.snapshot(), ref)
                .map(action -> new ActionCase(ActionRows.row(action.now(), moment.strategy(), moment.day()), action));
    }

    @Override
    public Optional<CurrentAction> current(StrategyMoment moment, String ref) {
        return Actions.current(moment.snapshot(), ref)
                .map(action -> new CurrentAction(
                        ActionRows.row(action, moment.strategy(), moment.day()),
                        () -> Actions.history(moment.snapshot(), ref)));
    }

    @Override
    public CaseFacets facets(StrategyMoment moment, String ref) {
        return Actions.current(moment.snapshot(), ref)
                .map(action -> ActionRows.row(action, moment.strategy(), moment.day()))
                .map(row -> new CaseFacets(
                        row.theme(),
                        row.leads(),
                        Optional.ofNullable(row.rating()).stream().toList()))
                .orElse(CaseFacets.NONE);
    }

    @Override
    public boolean linksToFrameworks() {
        return true;
    }

    @Override
    public boolean canBeAtRisk() {
        return true;
    }

    @Override
    public boolean leadsToWork() {
        return false;
    }

    @Override
    public List<AttentionSection> attention(StrategyMoment moment) {
        return ActionAttention.of(moment);
    }

    @Override
    public List<Tracked> tracked(StrategyMoment moment) {
        return ActionOverview.tracked(moment);
    }

    @Override
    public List<WithoutLead> withoutLead(StrategyMoment moment) {
        return ActionOverview.withoutLead(moment);
    }

    @Override
    public List<NextDate> dates(StrategyMoment moment) {
        return ActionOverview.dates(moment);
    }

    @Override
    public List<WorkItem> work(StrategyMoment moment) {
        return ActionWork.of(moment);
    }

    @Override
    public List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return ActionOverview.changedSince(moment, position);
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(ActionPack.of(happened));
    }

    @Override
    public Optional<CaseImport> imports() {
        return Optional.of(new ActionImport());
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return Actions.shown(moment.snapshot()).stream().map(ActionTerms::of).toList();
    }
}
