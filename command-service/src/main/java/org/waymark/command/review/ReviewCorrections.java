package org.waymark.command.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.DecisionContent;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.DecisionEvent.DecisionWithdrawn;
import org.waymark.events.HeldMeeting;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.ReviewEvent.ReviewCorrected;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** The rules about correcting what was recorded of meetings and decisions. */
final class ReviewCorrections {

    private final Clock clock;

    /** @param clock tells today: nobody met or decided after it */
    ReviewCorrections(Clock clock) {
        this.clock = clock;
    }

    Decision correct(ReviewCalendarState reviews, CorrectReview command, DecisionContext context) {
        Review review = reviews.mustHave(command.strategy(), command.review());
        review.mustHaveTakenPlace();
        context.needsReason("review.reason-missing", "Enter a reason for correcting the meeting.");
        HeldMeeting before = review.took();
        HeldMeeting after = command.changes().appliedTo(HeldFields.of(before)).held();
        if (after.equals(before)) {
            throw unchanged("review.unchanged");
        }
        if (!review.isClosed() && after.summary() != null) {
            throw Refusal.at(
                    "changes",
                    Refusal.Kind.RULE,
                    "review.not-closed",
                    "Meeting " + review.ref() + " is not closed yet. Give its summary when you close it.");
        }
        mustNotBeLater(after.heldOn(), "review.held-in-future", reviews, command.strategy());
        newcomersMustBeMembers(reviews, "changes", before.attendees(), after.attendees());
        newcomersMustBeMembers(reviews, "changes", before.apologies(), after.apologies());
        mustNotBeBoth("changes", after.attendees(), after.apologies());
        return Decision.of(review.ref(), new ReviewCorrected(command.strategy(), review.ref(), before, after));
    }

    Decision correct(ReviewCalendarState reviews, CorrectDecision command, DecisionContext context) {
        StrategyCode code = command.strategy();
        Decided decided = reviews.mustHaveDecided(code, command.decision());
        decided.mustCount();
        context.needsReason("decision.reason-missing", "Enter a reason for correcting the decision.");
        DecisionContent before = decided.content();
        DecisionContent after =
                command.changes().appliedTo(DecisionFields.of(before)).content();
        if (after.equals(before)) {
            throw unchanged("decision.unchanged");
        }
        mustNotBeLater(after.decidedOn(), "decision.in-future", reviews, code);
        if (after.review() != null && !Objects.equals(before.review(), after.review())) {
            reviews.mustHave(code, new Ref(after.review())).mustHaveTakenPlace();
        }
        newcomersMustBeMembers(reviews, "changes", before.decidedBy(), after.decidedBy());
        newcomersMustBeMembers(reviews, "changes", named(before.owner()), named(after.owner()));
        DecisionRules.mustNotBeDueBefore(after.decidedOn(), after.due(), "changes");
        List<String> added = without(after.items(), before.items());
        reviews.mustHaveCases("changes", added);
        List<WaymarkEvent> events = new ArrayList<>();
        events.add(new DecisionCorrected(code, decided.ref(), before, after));
        events.addAll(
                NewCase.links(code, decided.ref(), added.stream().map(Ref::new).toList()));
        without(before.items(), after.items()).stream()
                .filter(item -> reviews.areLinked(decided.ref(), item))
                .forEach(item -> {
                    events.add(new CaseUnlinked(code, decided.ref(), item));
                    events.add(new CaseUnlinked(code, item, decided.ref()));
                });
        return new Decision(decided.ref(), events, null);
    }

    static Decision withdraw(ReviewCalendarState reviews, WithdrawDecision command, DecisionContext context) {
        Decided decided = reviews.mustHaveDecided(command.strategy(), command.decision());
        decided.mustCount();
        context.needsReason("decision.reason-missing", "Enter a reason for withdrawing the decision.");
        return Decision.of(decided.ref(), new DecisionWithdrawn(command.strategy(), decided.ref()));
    }

    /** @throws Refusal if somebody both attended and sent apologies */
    static void mustNotBeBoth(String field, List<String> attendees, List<String> apologies) {
        Set<String> both = new HashSet<>(attendees);
        both.retainAll(apologies);
        if (!both.isEmpty()) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "review.present-and-absent",
                    String.join(", ", both) + " cannot both have attended and have sent apologies. Remove them from one"
                            + " of the two lists.");
        }
    }

    private void mustNotBeLater(LocalDate day, String code, ReviewCalendarState reviews, StrategyCode strategy) {
        LocalDate today = LocalDate.now(
                clock.withZone(reviews.strategy().mustExist(strategy).timeZone()));
        if (day.isAfter(today)) {
            throw Refusal.at(
                    "changes",
                    Refusal.Kind.RULE,
                    code,
                    "The day " + day + " is in the future. Give a date no later than today (" + today + ").");
        }
    }

    /** Somebody who was named while they were a member may stay named. */
    private static void newcomersMustBeMembers(
            ReviewCalendarState reviews, String field, List<String> before, List<String> after) {
        reviews.strategy().mustBeMembers(field, without(after, before));
    }

    private static List<String> named(@Nullable String person) {
        return person == null ? List.of() : List.of(person);
    }

    private static List<String> without(List<String> all, List<String> these) {
        return all.stream().filter(each -> !these.contains(each)).toList();
    }

    private static Refusal unchanged(String code) {
        return Refusal.at("changes", Refusal.Kind.RULE, code, "This would change nothing. Change at least one field.");
    }
}
