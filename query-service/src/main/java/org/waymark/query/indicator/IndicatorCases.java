package org.waymark.query.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.AttentionSection.ListLink;
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
import org.waymark.query.web.Refs;

/** Indicators, as a kind of case. */
@Component
final class IndicatorCases implements CaseDeclaration {

    static final String TAB = "indicators";
    static final String TAB_TITLE = "Indicators";

    @Override
    public CaseKind kind() {
        return CaseKind.INDICATOR;
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
    public Optional<IndicatorCase> find(StrategyMoment moment, String ref, long from) {
        return Indicators.find(moment.snapshot(), ref).map(IndicatorCase::new);
    }

    @Override
    public Optional<IndicatorView> current(StrategyMoment moment, String ref) {
        return Indicators.current(moment.snapshot(), ref);
    }

    @Override
    public CaseFacets facets(StrategyMoment moment, String ref) {
        return Indicators.current(moment.snapshot(), ref)
                .map(indicator -> new CaseFacets(
                        null,
                        Optional.ofNullable(indicator.definition().owner()).stream()
                                .toList(),
                        List.of()))
                .orElse(CaseFacets.NONE);
    }

    @Override
    public boolean linksToFrameworks() {
        return false;
    }

    @Override
    public boolean canBeAtRisk() {
        return true;
    }

    @Override
    public boolean leadsToWork() {
        return true;
    }

    @Override
    public List<AttentionSection> attention(StrategyMoment moment) {
        return List.of(new AttentionSection(
                IndicatorAttention.SECTION,
                AttentionRule.INDICATOR,
                new ListLink(TAB_TITLE, TAB, ""),
                IndicatorOverview.attention(moment)));
    }

    @Override
    public List<Tracked> tracked(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public List<WithoutLead> withoutLead(StrategyMoment moment) {
        return Indicators.of(moment).inUse().stream()
                .map(IndicatorFigures::indicator)
                .filter(indicator -> indicator.definition().owner() == null)
                .map(indicator ->
                        new WithoutLead(indicator.ref(), indicator.definition().name()))
                .sorted(Comparator.comparing(WithoutLead::ref, Refs.NATURAL))
                .toList();
    }

    @Override
    public List<NextDate> dates(StrategyMoment moment) {
        return IndicatorOverview.dates(moment);
    }

    @Override
    public List<WorkItem> work(StrategyMoment moment) {
        return MeasurementWork.of(moment);
    }

    @Override
    public List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return IndicatorOverview.changedSince(moment, position);
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(IndicatorPack.of(meeting, happened));
    }

    @Override
    public Optional<CaseImport> imports() {
        return Optional.of(new MeasurementImport());
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return Indicators.known(moment.snapshot()).map(IndicatorTerms::of).toList();
    }
}
