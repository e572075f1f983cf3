package org.waymark.command.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CommandDay;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.Charter;
import org.waymark.events.DecisionAssignment;
import org.waymark.events.DecisionEvent.DecisionAssigned;
import org.waymark.events.DecisionEvent.DecisionCompleted;
import org.waymark.events.DecisionEvent.DecisionDropped;
import org.waymark.events.DecisionEvent.DecisionProgressReported;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.DecisionEvent.DecisionReopened;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** The rules about recording decisions and carrying them out. */
final class DecisionRules {

    private final Clock clock;

    /** @param clock tells today, on which a decision was taken where nobody says otherwise */
    DecisionRules(Clock clock) {
        this.clock = clock;
    }

    Decision record(ReviewCalendarState reviews, RecordDecision command, DecisionContext context) {
        StrategyCode code = command.strategy();
        Charter charter = reviews.strategy().mustExist(code);
        Review review = command.review() == null ? null : reviews.mustHave(code, command.review());
        if (review != null) {
            review.mustBeHeld();
        } else if (context.role() == Role.MEMBER) {
            throw Refusal.at(
                    "review",
                    Refusal.Kind.RULE,
                    "decision.outside-review",
                    "A member of the steering group records decisions in a meeting: name the meeting.");
        }
        reviews.strategy().mustBeMembers("decidedBy", command.decidedBy());
        mustBeMember(reviews, command.owner());
        mustNotBeDueBefore(CommandDay.of(context, clock, charter.timeZone()), command.due(), "due");
        List<String> items = command.items().stream().map(Ref::value).distinct().toList();
        reviews.mustHaveCases("items", items);
        String ref = reviews.ref(command.ref(), ReviewFeature.DECISION);
        List<WaymarkEvent> events = new ArrayList<>();
        events.add(new DecisionRecorded(
                code,
                ref,
                Ref.valueOrNull(command.review()),
                command.text(),
                command.rationale(),
                decidedBy(command, review),
                items,
                command.owner(),
                command.due()));
        events.addAll(NewCase.links(code, ref, command.items()));
        return new Decision(ref, events, null);
    }

    private static List<String> decidedBy(RecordDecision command, @Nullable Review review) {
        String body = review == null ? null : review.body();
        return command.decidedBy().isEmpty() && body != null ? List.of(body) : command.decidedBy();
    }

    static Decision assign(ReviewCalendarState reviews, AssignDecision command, DecisionContext context) {
        Decided decided = reviews.mustHaveDecided(command.strategy(), command.decision());
        decided.mustBeOpen();
        DecisionAssignment before = decided.assignment();
        DecisionAssignment after = new DecisionAssignment(command.owner(), command.due());
        if (after.equals(before)) {
            throw Refusal.at(
                    "owner",
                    Refusal.Kind.RULE,
                    "decision.unchanged",
                    "This would change nothing. Name another owner, or another due day.");
        }
        if (before.owner() != null || before.due() != null) {
            context.needsReason("decision.reason-missing", "Enter a reason for changing the owner or the due day.");
        }
        if (after.owner() != null && !after.owner().equals(before.owner())) {
            mustBeMember(reviews, after.owner());
        }
        mustNotBeDueBefore(decided.content().decidedOn(), after.due(), "due");
        return Decision.of(decided.ref(), new DecisionAssigned(command.strategy(), decided.ref(), before, after));
    }

    static Decision report(ReviewCalendarState reviews, ReportDecisionProgress command, DecisionContext context) {
        Decided decided = openToOwner(reviews, command.strategy(), command.decision(), context);
        return Decision.of(
                decided.ref(), new DecisionProgressReported(command.strategy(), decided.ref(), command.comment()));
    }

    static Decision complete(ReviewCalendarState reviews, CompleteDecision command, DecisionContext context) {
        Decided decided = openToOwner(reviews, command.strategy(), command.decision(), context);
        return Decision.of(decided.ref(), new DecisionCompleted(command.strategy(), decided.ref(), command.outcome()));
    }

    static Decision drop(ReviewCalendarState reviews, DropDecision command, DecisionContext context) {
        Decided decided = reviews.mustHaveDecided(command.strategy(), command.decision());
        decided.mustBeOpen();
        context.needsReason("decision.reason-missing", "Enter a reason why the decision will not be carried out.");
        return Decision.of(decided.ref(), new DecisionDropped(command.strategy(), decided.ref()));
    }

    static Decision reopen(ReviewCalendarState reviews, ReopenDecision command, DecisionContext context) {
        Decided decided = reviews.mustHaveDecided(command.strategy(), command.decision());
        decided.mustCount();
        if (!decided.isFinished()) {
            throw Refusal.at(
                    "decision",
                    Refusal.Kind.RULE,
                    "decision.not-finished",
                    "Decision " + decided.ref()
                            + " was neither recorded as done nor as not to be done, so it cannot be reopened. Give it an"
                            + " owner or a due day instead.");
        }
        context.needsReason("decision.reason-missing", "Enter a reason for reopening the decision.");
        return Decision.of(decided.ref(), new DecisionReopened(command.strategy(), decided.ref()));
    }

    private static Decided openToOwner(
            ReviewCalendarState reviews, StrategyCode strategy, Ref ref, DecisionContext context) {
        Decided decided = reviews.mustHaveDecided(strategy, ref);
        decided.mustBeOwnedBy(context);
        decided.mustBeOpen();
        return decided;
    }

    private static void mustBeMember(ReviewCalendarState reviews, @Nullable String owner) {
        if (owner != null) {
            reviews.strategy().mustBeMembers("owner", List.of(owner));
        }
    }

    /**
     * Insists that nothing is due before it was decided.
     *
     * @param field where the due day was given
     * @throws Refusal if it is
     */
    static void mustNotBeDueBefore(LocalDate decidedOn, @Nullable LocalDate due, String field) {
        if (due != null && due.isBefore(decidedOn)) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "decision.due-before-decided",
                    "The due day " + due + " is before the day of the decision (" + decidedOn
                            + "). Give that day or a later one.");
        }
    }
}
