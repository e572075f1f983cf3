package org.waymark.command.risk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskDetails;
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
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.events.WaymarkEvent;

/** The rules about risks. */
final class RiskDecisions {

    private static final String REASON_MISSING = "risk.reason-missing";

    private RiskDecisions() {}

    static Decision raise(NewCase place, RaiseRisk command, DecisionContext context) {
        Strategy strategy = place.strategy();
        strategy.mustExist(command.strategy());
        if (command.theme() != null) {
            strategy.mustHaveTheme(command.theme().value());
        }
        place.mustHave("items", command.items());
        Assessments.mustBeGiven(command.inherent(), command.current());
        RiskPeople people = people(strategy, command.owner(), command.actionee());
        String ref = place.ref(command.ref(), RiskFeature.KIND);
        WaymarkEvent raised = new RiskRaised(
                command.strategy(),
                ref,
                command.details(),
                people,
                rated(strategy, command.inherent(), "inherent."),
                rated(strategy, command.current(), "current."),
                rated(strategy, command.target(), "target."),
                command.monitorNext());
        return place.opened(ref, raised, command.items());
    }

    static Decision reassess(Risk risk, ReassessRisk command, DecisionContext context) {
        mustBeOpenTo(risk, command, command.risk(), context);
        context.needsReason(REASON_MISSING, "Enter a reason for reassessing the risk.");
        RiskAssessment before = risk.assessment(command.assessment());
        RiskAssessment after = Assessments.of(risk.strategy(), command.assessed(), "");
        mustDiffer(
                before,
                after,
                after.likelihood() == null ? "rating" : "likelihood",
                "The risk is already assessed like this. Change the assessment, or review the risk to confirm it.");
        return Decision.of(
                command.risk().value(),
                new RiskReassessed(command.strategy(), command.risk().value(), command.assessment(), before, after));
    }

    static Decision revise(Risk risk, ReviseRisk command, DecisionContext context) {
        RiskDetails before = mustBeOpenTo(risk, command, command.risk(), context);
        context.needsReason(REASON_MISSING, "Enter a reason for revising the risk.");
        RiskDetails after = command.changes().appliedTo(DetailsField.of(before)).details();
        mustDiffer(before, after, "changes", "This would change nothing. Change at least one field.");
        if (after.theme() != null && !after.theme().equals(before.theme())) {
            risk.strategy().mustHaveTheme(after.theme());
        }
        return Decision.of(
                command.risk().value(),
                new RiskRevised(command.strategy(), command.risk().value(), before, after));
    }

    static Decision assign(Risk risk, AssignRiskOwner command, DecisionContext context) {
        mustBeOpenTo(risk, command, command.risk(), context);
        RiskPeople after = people(risk.strategy(), command.owner(), command.actionee());
        mustDiffer(
                risk.people(),
                after,
                "owner",
                after.owner() == null
                        ? "Nobody owns this risk yet. Name its owner."
                        : "They already own this risk. Name somebody else.");
        return Decision.of(
                command.risk().value(),
                new RiskOwnerAssigned(command.strategy(), command.risk().value(), risk.people(), after));
    }

    static Decision respond(Risk risk, PlanRiskResponse command, DecisionContext context) {
        mustBeOpenTo(risk, command, command.risk(), context);
        RiskResponse after = command.planned();
        mustDiffer(risk.response(), after, "response", "This would change nothing. Change at least one field.");
        risk.strategy()
                .mustBeMembers(
                        "actions",
                        after.actions().stream()
                                .map(RiskAction::who)
                                .filter(Objects::nonNull)
                                .toList());
        return Decision.of(
                command.risk().value(),
                new RiskResponsePlanned(command.strategy(), command.risk().value(), risk.response(), after));
    }

    static Decision review(Risk risk, ReviewRisk command, DecisionContext context) {
        mustBeOpenTo(risk, command, command.risk(), context);
        return Decision.of(
                command.risk().value(),
                new RiskReviewed(command.strategy(), command.risk().value(), command.comment(), command.monitorNext()));
    }

    static Decision escalate(Risk risk, EscalateRisk command, DecisionContext context) {
        mustBeOpenTo(risk, command, command.risk(), context);
        return Decision.of(
                command.risk().value(),
                new RiskEscalated(command.strategy(), command.risk().value(), command.to(), command.ask()));
    }

    static Decision occur(Risk risk, MarkRiskOccurred command, DecisionContext context) {
        mustBeOpenTo(risk, command, command.risk(), context);
        if (risk.hasOccurred()) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "risk.already-occurred",
                    "This risk is already an issue. Add a note to say more, or reopen it if it may happen again.");
        }
        return Decision.of(
                command.risk().value(),
                new RiskOccurred(command.strategy(), command.risk().value(), command.what()));
    }

    static Decision close(Risk risk, CloseRisk command, DecisionContext context) {
        mustBeOpenTo(risk, command, command.risk(), context);
        context.needsReason(REASON_MISSING, "Enter a reason for closing the risk.");
        return Decision.of(
                command.risk().value(),
                new RiskClosed(command.strategy(), command.risk().value()));
    }

    static Decision reopen(Risk risk, ReopenRisk command, DecisionContext context) {
        risk.mustExist(command.risk().in(command.strategy()));
        risk.mustAnswerFor(context);
        if (risk.isOpen()) {
            throw Refusal.of(Refusal.Kind.RULE, "risk.already-open", "This risk is already open. No change is needed.");
        }
        context.needsReason(REASON_MISSING, "Enter a reason for reopening the risk.");
        return Decision.of(
                command.risk().value(),
                new RiskReopened(command.strategy(), command.risk().value(), command.monitorNext()));
    }

    private static RiskDetails mustBeOpenTo(Risk risk, StrategyCommand command, Ref ref, DecisionContext context) {
        RiskDetails details = risk.mustExist(ref.in(command.strategy()));
        risk.mustAnswerFor(context);
        risk.mustNotBeClosed();
        return details;
    }

    private static RiskPeople people(Strategy strategy, @Nullable String owner, @Nullable String actionee) {
        if (owner != null) {
            strategy.mustBeMembers("owner", List.of(owner));
        }
        if (actionee != null) {
            strategy.mustBeMembers("actionee", List.of(actionee));
        }
        return new RiskPeople(owner, actionee);
    }

    private static @Nullable RiskAssessment rated(Strategy strategy, @Nullable AssessmentField field, String at) {
        return field == null ? null : Assessments.of(strategy, field, at);
    }

    private static void mustDiffer(@Nullable Object before, Object after, String field, String message) {
        if (after.equals(before)) {
            throw Refusal.at(field, Refusal.Kind.RULE, "risk.unchanged", message);
        }
    }
}
