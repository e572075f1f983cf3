package org.waymark.command.dispatch;

import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.DecisionEvent;
import org.waymark.events.DecisionEvent.DecisionAssigned;
import org.waymark.events.DecisionEvent.DecisionCompleted;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.DecisionEvent.DecisionDropped;
import org.waymark.events.DecisionEvent.DecisionProgressReported;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.DecisionEvent.DecisionReopened;
import org.waymark.events.DecisionEvent.DecisionWithdrawn;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** A decision that a command names as what it carries out: whether something can. */
enum NamedDecision {
    /** There is no such decision. */
    UNKNOWN,
    /** It can be carried out; what is done already takes later changes too. */
    COUNTS,
    /** It is not to be done. */
    DROPPED,
    WITHDRAWN;

    NamedDecision after(WaymarkEvent event) {
        return event instanceof DecisionEvent decision
                ? switch (decision) {
                    case DecisionRecorded _, DecisionReopened _ -> COUNTS;
                    case DecisionDropped _ -> DROPPED;
                    case DecisionWithdrawn _ -> WITHDRAWN;
                    case DecisionCorrected _, DecisionAssigned _, DecisionProgressReported _, DecisionCompleted _ ->
                        this;
                }
                : this;
    }

    /** @throws Refusal unless it was recorded, counts, and is not to be left undone */
    void mustBeToCarryOut(StrategyCode strategy, Ref decision) {
        switch (this) {
            case COUNTS -> {}
            case UNKNOWN ->
                throw refusal(
                        "decision.unknown",
                        "There is no decision " + decision + " in strategy " + strategy
                                + ". Check the reference, or record the decision first.");
            case DROPPED ->
                throw refusal(
                        "decision.dropped",
                        "Decision " + decision
                                + " is not to be done, so nothing can carry it out. Reopen it first, or name another.");
            case WITHDRAWN ->
                throw refusal(
                        "decision.withdrawn",
                        "Decision " + decision + " was withdrawn, so nothing can carry it out. Name another.");
        }
    }

    private static Refusal refusal(String code, String message) {
        return Refusal.at("decision", Refusal.Kind.RULE, code, message);
    }
}
