package org.waymark.command.review;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.Caller;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.dispatch.CommonFields;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.note.AddNote;
import org.waymark.command.schema.Ref;
import org.waymark.events.CaseEvents;
import org.waymark.events.DecisionAssignment;
import org.waymark.events.DecisionContent;
import org.waymark.events.DecisionEvent.DecisionAssigned;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.ReviewEvents;
import org.waymark.events.Role;
import org.waymark.events.WaymarkEvent;

/** A decision is carried out by its owner, or is not to be done. */
class CarryOutDecisionTest extends EntityTest {

    private static final Ref D1 = new Ref("D1");
    private static final DecisionContext THEN = asAt("2023-07-12");
    private static final DecisionContext WITH_REASON = because("The money comes in October");
    private static final LocalDate OCTOBER = LocalDate.of(2023, 10, 31);
    private static final ReportDecisionProgress REPORT =
            new ReportDecisionProgress(SG23, D1, "Both places are advertised");
    private static final CompleteDecision COMPLETE =
            new CompleteDecision(SG23, D1, "Both places are funded and filled");
    private static final DropDecision DROP = new DropDecision(SG23, D1);
    private static final ReopenDecision REOPEN = new ReopenDecision(SG23, D1);

    private static AssignDecision assign(@Nullable String owner, @Nullable LocalDate due) {
        return new AssignDecision(SG23, D1, owner, due);
    }

    private static CorrectDecision correct(Map<String, ?> changes) {
        return command(CorrectDecision.class, Map.of("strategy", "SG23", "decision", "D1", "changes", changes));
    }

    /** It was decided on 12 July that lead carries it out by the end of September; then these events happened. */
    private Given followed(WaymarkEvent... events) {
        Given given =
                givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.held()).and(ReviewEvents.followed(), THEN);
        for (WaymarkEvent event : events) {
            given = given.and(event, WITH_REASON);
        }
        return given;
    }

    /** The same without owner or due day. */
    private Given decided() {
        return givenThemeAnd(CaseEvents.projectRegistered()).and(ReviewEvents.decided("D1", null), THEN);
    }

    @Test
    void isGivenToAnotherByAnotherDay() {
        followed()
                .when(assign("coordinator", OCTOBER), WITH_REASON)
                .success()
                .events(ReviewEvents.decisionAssigned())
                .eventsSatisfy(stamped(Map.of("reason", "The money comes in October")));
    }

    @Test
    void namingItsFirstOwnerNeedsNoReasonButChangingItDoes() {
        Given assigned = after(decided()
                .when(assign("lead", OCTOBER))
                .success()
                .events(new DecisionAssigned(
                        SG23, "D1", new DecisionAssignment(null, null), new DecisionAssignment("lead", OCTOBER))));
        assigned.when(assign("lead", null))
                .exceptionSatisfies(refusal("decision.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesTheOwnerAndTheDayThatItHas() {
        followed()
                .when(assign("lead", LocalDate.of(2023, 9, 30)), WITH_REASON)
                .exceptionSatisfies(refusal("decision.unchanged", "owner"))
                .events();
    }

    @Test
    void refusesADayBeforeItWasDecided() {
        followed()
                .when(assign("lead", LocalDate.of(2023, 7, 11)), WITH_REASON)
                .exceptionSatisfies(refusal("decision.due-before-decided", "due"))
                .events();
    }

    @Test
    void itsOwnerReportsOnItAndCompletesIt() {
        DecisionContext owner = as("lead", Role.LEAD);
        Given under = after(followed().when(REPORT, owner).success().events(ReviewEvents.decisionProgressReported()));
        under.when(COMPLETE, owner)
                .success()
                .events(ReviewEvents.decisionCompleted())
                .eventsSatisfy(stamped(Map.of("actor", "lead", "role", "LEAD")));
    }

    @Test
    void othersDoNotReportOnIt() {
        Given still = after(followed()
                .when(REPORT, as("other", Role.LEAD))
                .exceptionSatisfies(refusal("decision.not-owner"))
                .events());
        after(still.when(COMPLETE, as("member", Role.MEMBER))
                        .exceptionSatisfies(refusal("decision.not-owner"))
                        .events())
                .when(COMPLETE, as("sponsor", Role.SPONSOR))
                .success();
    }

    @Test
    void whileNobodyOwnsItTheCoordinatorReports() {
        Given still = after(decided()
                .when(REPORT, as("lead", Role.LEAD))
                .exceptionSatisfies(refusal("decision.not-owner"))
                .events());
        still.when(REPORT).success().events(ReviewEvents.decisionProgressReported());
    }

    @Test
    void isNotToBeDoneForAReason() {
        Given still = after(followed()
                .when(DROP)
                .exceptionSatisfies(refusal("decision.reason-missing", "reason"))
                .events());
        still.when(DROP, as("sponsor", Role.SPONSOR, "There is no money"))
                .success()
                .events(ReviewEvents.decisionDropped());
    }

    @ParameterizedTest
    @MethodSource("ends")
    void nothingMoreIsReportedOnceItIsFinished(WaymarkEvent end) {
        Given finished = followed(end);
        for (StrategyCommand command : List.of(REPORT, COMPLETE, DROP, assign("coordinator", OCTOBER))) {
            finished = after(finished.when(command, WITH_REASON)
                    .exceptionSatisfies(refusal("decision.finished", "decision"))
                    .events());
        }
    }

    static List<WaymarkEvent> ends() {
        return List.of(ReviewEvents.decisionCompleted(), ReviewEvents.decisionDropped());
    }

    @Test
    void isReopenedForAReasonAndCarriedOutAfterAll() {
        Given still = after(followed(ReviewEvents.decisionDropped())
                .when(REOPEN)
                .exceptionSatisfies(refusal("decision.reason-missing", "reason"))
                .events());
        Given open = after(still.when(REOPEN, WITH_REASON).success().events(ReviewEvents.decisionReopened()));
        open.when(COMPLETE).success();
    }

    @Test
    void refusesToReopenWhatIsOpen() {
        followed(ReviewEvents.decisionProgressReported())
                .when(REOPEN, WITH_REASON)
                .exceptionSatisfies(refusal("decision.not-finished", "decision"))
                .events();
    }

    @Test
    void nothingIsReportedOfWhatWasWithdrawn() {
        Given withdrawn = followed(ReviewEvents.decisionWithdrawn());
        for (StrategyCommand command : List.of(REPORT, COMPLETE, DROP, REOPEN, assign("coordinator", OCTOBER))) {
            withdrawn = after(withdrawn
                    .when(command, WITH_REASON)
                    .exceptionSatisfies(refusal("decision.withdrawn", "decision"))
                    .events());
        }
    }

    @Test
    void aMistakeInItsOwnerOrDayIsCorrected() {
        DecisionContent before = DecisionContent.of(ReviewEvents.followed(), LocalDate.of(2023, 7, 12));
        Given corrected = after(followed()
                .when(correct(Map.of("owner", "coordinator", "due", "2023-10-31")), WITH_REASON)
                .success()
                .events(new DecisionCorrected(
                        SG23, "D1", before, before.with(new DecisionAssignment("coordinator", OCTOBER)))));
        corrected
                .when(correct(Map.of("due", "2023-07-01")), WITH_REASON)
                .exceptionSatisfies(refusal("decision.due-before-decided", "changes"))
                .events();
    }

    @Test
    void nothingCarriesOutWhatIsNotToBeDoneUntilItIsReopened() {
        DecisionContext carryingOut = new DecisionContext(
                new CommandMetadata(
                        new Caller("coordinator", Set.of(Role.COORDINATOR)),
                        new CommonFields(null, D1, null, null),
                        null,
                        "request-1"),
                Role.COORDINATOR);
        AddNote note = new AddNote(SG23, new Ref("P1"), "The fair is booked for September");
        Given dropped = after(decided()
                .and(ReviewEvents.decisionDropped(), WITH_REASON)
                .and(ReviewEvents.decisionAssigned(), WITH_REASON)
                .when(note, carryingOut)
                .exceptionSatisfies(refusal("decision.dropped", "decision"))
                .events());
        after(dropped.when(REOPEN, WITH_REASON).success())
                .when(note, carryingOut)
                .success();
    }
}
