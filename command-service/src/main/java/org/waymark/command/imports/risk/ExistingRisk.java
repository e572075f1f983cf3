package org.waymark.command.imports.risk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.risk.AssignRiskOwner;
import org.waymark.command.schema.Ref;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskReopened;
import org.waymark.events.RiskEvent.RiskResponsePlanned;
import org.waymark.events.RiskEvent.RiskReviewed;
import org.waymark.events.RiskEvent.RiskRevised;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskResponse;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** A risk of the register. */
public final class ExistingRisk extends ExistingCase {

    private @Nullable RiskDetails details;
    private @Nullable RiskPeople people;
    private final Map<Kind, RiskAssessment> assessments = new EnumMap<>(Kind.class);
    private @Nullable RiskResponse response;
    private @Nullable LocalDate monitorNext;

    @Override
    public Optional<CaseFingerprint> take(WaymarkEvent event, LocalDate asAt) {
        switch (event) {
            case RiskRaised raised -> raised(raised);
            case RiskRevised revised -> details = revised.after();
            case RiskOwnerAssigned assigned -> people = assigned.after();
            case RiskReassessed reassessed -> assessments.put(reassessed.assessment(), reassessed.after());
            case RiskReviewed reviewed -> monitorNext = reviewed.monitorNext();
            case RiskReopened reopened -> monitorNext = reopened.monitorNext();
            case RiskResponsePlanned planned -> response = planned.after();
            default -> {}
        }
        RiskDetails what = details;
        RiskPeople who = people;
        return what == null || who == null
                ? Optional.empty()
                : Optional.of(RiskEntry.said(
                        what,
                        who,
                        level(Kind.INHERENT),
                        level(Kind.CURRENT),
                        level(Kind.TARGET),
                        response,
                        monitorNext));
    }

    /** One of its assessments; null where there is none. */
    @Nullable RiskAssessment assessment(Kind kind) {
        return assessments.get(kind);
    }

    /** The command that changes its owner or actionee; who is not said stays. */
    AssignRiskOwner owned(StrategyCode strategy, Ref ref, RiskPeople said) {
        RiskPeople before = Objects.requireNonNull(people, "a risk begins with RiskRaised");
        return new AssignRiskOwner(
                strategy,
                ref,
                said.owner() == null ? before.owner() : said.owner(),
                said.actionee() == null ? before.actionee() : said.actionee());
    }

    /** Its response if a row plans this; of a step that stays, who does it, when, and whether it is done. */
    RiskResponse responseWith(RiskResponse said) {
        RiskResponse before = response;
        if (before == null) {
            return said;
        }
        Map<String, RiskResponse.RiskAction> steps = before.actions().stream()
                .collect(Collectors.toMap(RiskResponse.RiskAction::what, step -> step, (first, _) -> first));
        return new RiskResponse(
                before.kind(),
                said.text() == null ? before.text() : said.text(),
                said.actions().isEmpty()
                        ? before.actions()
                        : said.actions().stream()
                                .map(step -> steps.getOrDefault(step.what(), step))
                                .toList());
    }

    private void raised(RiskRaised raised) {
        details = raised.details();
        people = raised.people();
        monitorNext = raised.monitorNext();
        put(Kind.INHERENT, raised.inherent());
        put(Kind.CURRENT, raised.current());
        put(Kind.TARGET, raised.target());
    }

    private void put(Kind kind, @Nullable RiskAssessment assessment) {
        if (assessment != null) {
            assessments.put(kind, assessment);
        }
    }

    private @Nullable Level level(Kind kind) {
        return Level.of(assessments.get(kind));
    }
}
