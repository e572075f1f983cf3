package org.waymark.command.review;

import java.time.LocalDate;
import java.util.List;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.DecisionAssignment;
import org.waymark.events.DecisionContent;
import org.waymark.events.DecisionEvent;
import org.waymark.events.DecisionEvent.DecisionAssigned;
import org.waymark.events.DecisionEvent.DecisionCompleted;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.DecisionEvent.DecisionDropped;
import org.waymark.events.DecisionEvent.DecisionProgressReported;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.DecisionEvent.DecisionReopened;
import org.waymark.events.DecisionEvent.DecisionWithdrawn;
import org.waymark.events.Role;
import org.waymark.events.Typed;

/** One decision, as far as rules ask about it. */
record Decided(String ref, DecisionContent content, State state) {

    /** How far it is, as people reported it. */
    enum State {
        /** To be carried out, whether anybody has begun or not. */
        OPEN,
        DONE,
        DROPPED,
        WITHDRAWN
    }

    /** @param asAt the day for which the event is true */
    static Decided of(DecisionRecorded event, LocalDate asAt) {
        return new Decided(event.decision(), DecisionContent.of(event, asAt), State.OPEN);
    }

    /** @param asAt the day for which the event is true */
    Decided after(DecisionEvent event, LocalDate asAt) {
        return switch (event) {
            case DecisionRecorded again -> of(again, asAt);
            case DecisionCorrected corrected -> new Decided(ref, corrected.after(), state);
            case DecisionAssigned assigned -> new Decided(ref, content.with(assigned.after()), state);
            case DecisionProgressReported _, DecisionReopened _ -> with(State.OPEN);
            case DecisionCompleted _ -> with(State.DONE);
            case DecisionDropped _ -> with(State.DROPPED);
            case DecisionWithdrawn _ -> with(State.WITHDRAWN);
        };
    }

    private Decided with(State other) {
        return new Decided(ref, content, other);
    }

    DecisionAssignment assignment() {
        return content.assignment();
    }

    /** Whether nothing more is to be done about it, since it is done or will not be. */
    boolean isFinished() {
        return state == State.DONE || state == State.DROPPED;
    }

    /** @throws Refusal if it was withdrawn */
    void mustCount() {
        if (state == State.WITHDRAWN) {
            throw refusal(
                    "decision.withdrawn",
                    "Decision " + ref + " was withdrawn, so it cannot be changed. Record a new decision instead.");
        }
    }

    /** @throws Refusal if it was withdrawn, is done, or will not be done */
    void mustBeOpen() {
        mustCount();
        if (isFinished()) {
            throw refusal(
                    "decision.finished",
                    "Decision " + ref + (state == State.DONE ? " is done" : " is not to be done")
                            + ". Reopen it first, or add a note to it.");
        }
    }

    /** @throws Refusal if somebody reports on it who neither owns it nor coordinates nor sponsors the strategy */
    void mustBeOwnedBy(DecisionContext context) {
        String owner = content.owner();
        if (List.of(Role.COORDINATOR, Role.SPONSOR).contains(context.role())
                || owner != null && Typed.samePerson(context.actor(), owner)) {
            return;
        }
        throw Refusal.of(
                Refusal.Kind.FORBIDDEN,
                "decision.not-owner",
                owner == null
                        ? "Nobody owns this decision yet. Ask the coordinator to name its owner."
                        : "You do not own this decision. Ask its owner (" + owner + ") or the coordinator.");
    }

    private static Refusal refusal(String code, String message) {
        return Refusal.at("decision", Refusal.Kind.RULE, code, message);
    }
}
