package org.waymark.command.risk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.CaseId;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskEvent;
import org.waymark.events.RiskEvent.RiskClosed;
import org.waymark.events.RiskEvent.RiskEscalated;
import org.waymark.events.RiskEvent.RiskOccurred;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskReopened;
import org.waymark.events.RiskEvent.RiskResponsePlanned;
import org.waymark.events.RiskEvent.RiskReviewed;
import org.waymark.events.RiskEvent.RiskRevised;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskResponse;
import org.waymark.events.Role;
import org.waymark.events.Typed;
import org.waymark.events.WaymarkEvent;

/** A risk as it is now, and the strategy's matrix in force. */
final class Risk implements Entity {

    static final EntityType<CaseId, Risk> TYPE =
            new EntityType<>(CaseId.class, Risk.class, Risk::new, Strategy::withCase);

    /** The status of a risk. */
    private enum Status {
        OPEN,
        OCCURRED,
        CLOSED
    }

    private final Strategy strategy = new Strategy();
    private final Map<RiskAssessment.Kind, RiskAssessment> assessments = new EnumMap<>(RiskAssessment.Kind.class);
    private Status status = Status.OPEN;
    private @Nullable RiskDetails details;
    private RiskPeople people = new RiskPeople(null, null);
    private @Nullable RiskResponse response;

    @Override
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        if (event instanceof RiskEvent riskEvent) {
            evolve(riskEvent);
        }
    }

    private void evolve(RiskEvent event) {
        switch (event) {
            case RiskRaised raised -> {
                details = raised.details();
                people = raised.people();
                assessed(RiskAssessment.Kind.INHERENT, raised.inherent());
                assessed(RiskAssessment.Kind.CURRENT, raised.current());
                assessed(RiskAssessment.Kind.TARGET, raised.target());
            }
            case RiskReassessed reassessed -> assessed(reassessed.assessment(), reassessed.after());
            case RiskRevised revised -> details = revised.after();
            case RiskOwnerAssigned assigned -> people = assigned.after();
            case RiskResponsePlanned planned -> response = planned.after();
            case RiskOccurred _ -> status = Status.OCCURRED;
            case RiskClosed _ -> status = Status.CLOSED;
            case RiskReopened _ -> status = Status.OPEN;
            case RiskReviewed _, RiskEscalated _ -> {}
        }
    }

    private void assessed(RiskAssessment.Kind kind, @Nullable RiskAssessment assessment) {
        if (assessment != null) {
            assessments.put(kind, assessment);
        }
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    Strategy strategy() {
        return strategy;
    }

    /**
     * What it is.
     *
     * @throws Refusal if there is no such strategy or risk
     */
    RiskDetails mustExist(CaseId id) {
        strategy.mustExist(id.strategy());
        if (details == null) {
            throw Refusal.at(
                    "risk",
                    Refusal.Kind.UNKNOWN,
                    "risk.unknown",
                    "There is no risk " + id.ref() + " in strategy " + id.strategy()
                            + ". Check the reference, or raise the risk first.");
        }
        return details;
    }

    /** @throws Refusal if somebody asks who neither coordinates nor answers for it */
    void mustAnswerFor(DecisionContext context) {
        List<String> answerable = people.named();
        if (context.role() != Role.COORDINATOR && !Typed.isAmong(context.actor(), answerable)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "risk.not-answerable",
                    answerable.isEmpty()
                            ? "Nobody owns this risk yet. Ask the coordinator to name its owner."
                            : "You neither own this risk nor act on it. Ask those who do ("
                                    + String.join(", ", answerable) + ") or the coordinator.");
        }
    }

    /** @throws Refusal if it is closed */
    void mustNotBeClosed() {
        if (status == Status.CLOSED) {
            throw Refusal.of(
                    Refusal.Kind.RULE, "risk.closed", "This risk is closed. Reopen it first, or add a note to it.");
        }
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    boolean hasOccurred() {
        return status == Status.OCCURRED;
    }

    RiskPeople people() {
        return people;
    }

    /** What was agreed to be done about it; null where nothing was yet. */
    @Nullable RiskResponse response() {
        return response;
    }

    /** The assessment in force; null where there is none of the kind. */
    @Nullable RiskAssessment assessment(RiskAssessment.Kind kind) {
        return assessments.get(kind);
    }
}
