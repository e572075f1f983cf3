package org.waymark.query.risk;

import static org.waymark.query.risk.RiskFold.RISKS;
import static org.waymark.query.risk.RiskHistories.RISK_HISTORIES;

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

/** Risks, as a kind of case. */
@Component
final class RiskCases implements CaseDeclaration {

    static final String TAB = "risks";

    @Override
    public CaseKind kind() {
        return CaseKind.RISK;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String tabTitle() {
        return "Risks";
    }

    @Override
    public Optional<RiskCase> find(StrategyMoment moment, String ref, long from) {
        return history(moment, ref).map(risk -> {
            RiskRegister.Row row =
                    Risks.row(risk.now(), Risks.lastReview(moment.snapshot()).orElse(null), moment.day(), same -> risk);
            return new RiskCase(
                    row,
                    Optional.ofNullable(row.theme())
                            .flatMap(moment.strategy()::theme)
                            .orElse(null),
                    risk,
                    moment.day());
        });
    }

    @Override
    public Optional<RiskView> current(StrategyMoment moment, String ref) {
        return moment.corrected()
                ? history(moment, ref).map(RISKS::digest)
                : moment.snapshot().one(RISKS, ref);
    }

    /** As now corrected for a day, what is true only later is left out. */
    private static Optional<RiskHistory> history(StrategyMoment moment, String ref) {
        Optional<RiskHistory> recorded = moment.snapshot().history(RISK_HISTORIES, ref);
        return moment.corrected() ? recorded.flatMap(risk -> risk.correctedFor(moment.day())) : recorded;
    }

    @Override
    public CaseFacets facets(StrategyMoment moment, String ref) {
        return moment.snapshot()
                .one(RISKS, ref)
                .map(risk ->
                        new CaseFacets(risk.details().theme(), risk.people().named(), List.of()))
                .orElse(CaseFacets.NONE);
    }

    @Override
    public boolean linksToFrameworks() {
        return false;
    }

    @Override
    public boolean canBeAtRisk() {
        return false;
    }

    @Override
    public boolean leadsToWork() {
        return false;
    }

    @Override
    public List<AttentionSection> attention(StrategyMoment moment) {
        return RiskAttention.of(moment);
    }

    @Override
    public List<Tracked> tracked(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public List<WithoutLead> withoutLead(StrategyMoment moment) {
        return RiskOverview.withoutOwner(moment);
    }

    @Override
    public List<NextDate> dates(StrategyMoment moment) {
        return RiskOverview.dates(moment);
    }

    @Override
    public List<WorkItem> work(StrategyMoment moment) {
        return RiskWork.of(moment);
    }

    @Override
    public List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return RiskOverview.changedSince(moment, position);
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(RiskPack.of(happened));
    }

    @Override
    public Optional<CaseImport> imports() {
        return Optional.of(new RiskImport());
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return Risks.shown(moment.snapshot()).stream().map(RiskTerms::of).toList();
    }
}
