package org.waymark.command.review;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.Caller;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.dispatch.CommonFields;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.note.AddNote;
import org.waymark.command.schema.Ref;
import org.waymark.events.CaseEvents;
import org.waymark.events.DecisionContent;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.ReviewEvents;
import org.waymark.events.Role;

/** What was recorded of a decision is corrected, or the decision withdrawn. */
class CorrectDecisionTest extends EntityTest {

    private static final DecisionContext THEN = asAt("2023-07-12");
    private static final DecisionContext WITH_REASON = because("It was recorded outside the meeting");
    private static final DecisionContent OUTSIDE =
            DecisionContent.of(ReviewEvents.decided("D1", null), LocalDate.of(2023, 7, 12));

    private static CorrectDecision correct(Map<String, ?> changes) {
        return command(CorrectDecision.class, Map.of("strategy", "SG23", "decision", "D1", "changes", changes));
    }

    private static WithdrawDecision withdraw() {
        return new WithdrawDecision(SG23, new Ref("D1"));
    }

    private static DecisionContent content(@Nullable String review, String text, List<String> items) {
        return new DecisionContent(
                OUTSIDE.decidedOn(), review, text, OUTSIDE.rationale(), OUTSIDE.decidedBy(), items, null, null);
    }

    /** Taken outside a meeting, about P1 and R1. */
    private Given decided(Object... before) {
        return givenThemeAnd(before).and(ReviewEvents.decided("D1", null), THEN);
    }

    @Test
    void givesItToTheMeetingThatWasForgotten() {
        decided(ReviewEvents.scheduled(), ReviewEvents.held())
                .when(correct(Map.of("review", "M1")), WITH_REASON)
                .success()
                .events(new DecisionCorrected(SG23, "D1", OUTSIDE, content("M1", OUTSIDE.text(), OUTSIDE.items())))
                .eventsSatisfy(stamped(Map.of("reason", "It was recorded outside the meeting")));
    }

    @Test
    void aMeetingThatIsClosedWillDo() {
        decided(ReviewEvents.scheduled(), ReviewEvents.held(), ReviewEvents.closed())
                .when(correct(Map.of("review", "M1")), WITH_REASON)
                .success();
    }

    @Test
    void refusesAMeetingThatWasNotHeld() {
        decided(ReviewEvents.scheduled())
                .when(correct(Map.of("review", "M1")), WITH_REASON)
                .exceptionSatisfies(refusal("review.not-held", "review"))
                .events();
    }

    @Test
    void saysWhatWasDecidedInOtherWords() {
        decided()
                .when(correct(Map.of("text", " Fund three more places ")), as("sponsor", Role.SPONSOR, "A slip"))
                .success()
                .events(new DecisionCorrected(
                        SG23, "D1", OUTSIDE, content(null, "Fund three more places", OUTSIDE.items())));
    }

    @Test
    void linksWhatItIsAboutAndUnlinksWhatItIsNotAbout() {
        decided(CaseEvents.projectRegistered("P2"), new CaseLinked(SG23, "D1", "P1"), new CaseLinked(SG23, "P1", "D1"))
                .when(correct(Map.of("items", List.of("P2"))), WITH_REASON)
                .success()
                .events(
                        new DecisionCorrected(SG23, "D1", OUTSIDE, content(null, OUTSIDE.text(), List.of("P2"))),
                        new CaseLinked(SG23, "D1", "P2"),
                        new CaseLinked(SG23, "P2", "D1"),
                        new CaseUnlinked(SG23, "D1", "P1"),
                        new CaseUnlinked(SG23, "P1", "D1"));
    }

    @Test
    void refusesToBeAboutWhatIsNotThere() {
        decided()
                .when(correct(Map.of("items", List.of("P1", "P9"))), WITH_REASON)
                .exceptionSatisfies(refusal("case.unknown", "changes"))
                .events();
    }

    @Test
    void correctingNeedsAReason() {
        decided()
                .when(correct(Map.of("text", "Fund three")))
                .exceptionSatisfies(refusal("decision.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesWhatChangesNothing() {
        decided()
                .when(correct(Map.of("text", OUTSIDE.text())), WITH_REASON)
                .exceptionSatisfies(refusal("decision.unchanged", "changes"))
                .events();
    }

    @Test
    void refusesADayInTheFuture() {
        decided()
                .when(correct(Map.of("decidedOn", "2023-07-15")), WITH_REASON)
                .exceptionSatisfies(refusal("decision.in-future", "changes"))
                .events();
        after(decided()
                .when(correct(Map.of("decidedOn", "2023-07-14")), WITH_REASON)
                .success());
    }

    @Test
    void refusesADecisionThatIsNotThere() {
        givenThemeAnd()
                .when(correct(Map.of("text", "Fund three")), WITH_REASON)
                .exceptionSatisfies(refusal("decision.unknown", "decision"))
                .events();
    }

    @Test
    void withdrawsWhatWasRecordedByMistake() {
        decided()
                .when(withdraw(), as("sponsor", Role.SPONSOR, "It was decided last month"))
                .success()
                .events(ReviewEvents.decisionWithdrawn())
                .eventsSatisfy(stamped(Map.of("reason", "It was decided last month", "actor", "sponsor")));
    }

    @Test
    void withdrawingNeedsAReason() {
        decided()
                .when(withdraw())
                .exceptionSatisfies(refusal("decision.reason-missing", "reason"))
                .events();
    }

    @Test
    void whatWasWithdrawnIsOver() {
        Given withdrawn = decided().and(ReviewEvents.decisionWithdrawn(), WITH_REASON);
        Given still = after(withdrawn
                .when(withdraw(), WITH_REASON)
                .exceptionSatisfies(refusal("decision.withdrawn", "decision"))
                .events());
        still.when(correct(Map.of("text", "Fund three")), WITH_REASON)
                .exceptionSatisfies(refusal("decision.withdrawn", "decision"))
                .events();
    }

    @Test
    void nothingCarriesOutWhatWasWithdrawn() {
        DecisionContext carryingOut = new DecisionContext(
                new CommandMetadata(
                        new Caller("coordinator", Set.of(Role.COORDINATOR)),
                        new CommonFields(null, new Ref("D1"), null, null),
                        null,
                        "request-1"),
                Role.COORDINATOR);
        AddNote note = new AddNote(SG23, new Ref("P1"), "The fair is booked for September");
        after(decided(CaseEvents.projectRegistered()).when(note, carryingOut).success());
        decided(CaseEvents.projectRegistered())
                .and(ReviewEvents.decisionWithdrawn(), WITH_REASON)
                .when(note, carryingOut)
                .exceptionSatisfies(refusal("decision.withdrawn", "decision"))
                .events();
    }
}
