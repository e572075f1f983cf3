package org.waymark.command.assessment;

import static org.waymark.events.AssessmentEvents.framework;
import static org.waymark.events.AssessmentEvents.score;
import static org.waymark.events.AssessmentEvents.scored;
import static org.waymark.events.AssessmentEvents.started;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.AssessmentDimensionEvent.AssessmentDimensionOpened;
import org.waymark.events.AssessmentEvent.AssessmentClosed;
import org.waymark.events.AssessmentEvent.AssessmentReopened;
import org.waymark.events.AssessmentEvent.AssessmentRevised;
import org.waymark.events.AssessmentEvent.AssessmentRoundStarted;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.AssessmentHead;
import org.waymark.events.CaseEvents;
import org.waymark.events.ReviewEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.AssessmentFrameworkDefined;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.assessment.AssessmentFrameworks;

/** A round of self-assessment is started, revised, closed and opened again. */
class AssessmentRoundTest extends AssessmentTest {

    private static final String MEETING = ReviewEvents.scheduled().review();

    private static StartAssessmentRound start(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("strategy", "SG23");
        return command(StartAssessmentRound.class, all);
    }

    private static ReviseAssessment revise(Map<String, ?> changes) {
        return about(ReviseAssessment.class, Map.of("changes", changes));
    }

    private static Object[] begun(String ref, AssessmentHead head, AssessmentFramework framework) {
        List<WaymarkEvent> events = new ArrayList<>();
        events.add(new AssessmentRoundStarted(SG23, ref, head, framework));
        for (int index = 0; index < framework.dimensions().size(); index++) {
            events.add(new AssessmentDimensionOpened(
                    SG23, ref, ref + "." + (index + 1), framework.dimensions().get(index)));
        }
        return events.toArray();
    }

    @Test
    void opensEachOfTheEightDimensionsOfOneWorkforce() {
        givenThemeAnd(ReviewEvents.scheduled())
                .when(
                        start(Map.of(
                                "title",
                                " Baseline ",
                                "day",
                                "2023-05-12",
                                "review",
                                MEETING,
                                "participants",
                                List.of("Head of Service"),
                                "groups",
                                List.of("Health", "Schools"))),
                        as(Role.LEAD))
                .success()
                .events(begun(
                        "F1",
                        new AssessmentHead(
                                "Baseline",
                                LocalDate.of(2023, 5, 12),
                                MEETING,
                                List.of("Head of Service"),
                                List.of("Health", "Schools")),
                        AssessmentFrameworks.ONE_WORKFORCE));
    }

    @Test
    void isScoredByAFrameworkOfTheStrategysOwnAsItIsNowAndCalledAfterItsDay() {
        round(
                        new AssessmentFrameworkDefined(SG23, null, framework(1)),
                        new AssessmentFrameworkDefined(SG23, framework(1), framework(2)))
                .when(start(Map.of("framework", "local")))
                .success()
                .events(begun(
                        "F2",
                        new AssessmentHead("Self-assessment of 14 July 2023", null, null, List.of(), List.of()),
                        framework(2)));
    }

    @Test
    void aShippedFrameworkThatWasDefinedAnewIsTheStrategysOwn() {
        AssessmentFramework anew = new AssessmentFramework(
                "one-workforce", 2, "One workforce", 5, framework(1).dimensions());
        givenThemeAnd(new AssessmentFrameworkDefined(SG23, AssessmentFrameworks.ONE_WORKFORCE, anew))
                .when(start(Map.of("title", "Baseline")))
                .success()
                .events(begun("F1", new AssessmentHead("Baseline", null, null, List.of(), List.of()), anew));
    }

    @Test
    void refusesAFrameworkThatThereIsNotAndAGroupThatIsThereTwice() {
        Given given = after(givenThemeAnd()
                .when(start(Map.of("framework", "weather")))
                .exceptionSatisfies(refusal("assessment.framework-unknown", "framework"))
                .events());
        given.when(start(Map.of("groups", List.of("Health", "health"))))
                .exceptionSatisfies(refusal("assessment.group-twice", "groups"))
                .events();
    }

    @Test
    void refusesARefThatIsTakenOrTooLongForThoseOfItsDimensions() {
        Given given = round(CaseEvents.actionPlanned("F7.8"));
        given = after(given.when(start(Map.of("ref", "F1.2")))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events());
        given = after(given.when(start(Map.of("ref", "F7")))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events());
        given.when(start(Map.of("ref", "SELF-ASSESSMENT-1")))
                .exceptionSatisfies(refusal("assessment.ref-too-long", "ref"))
                .events();
    }

    @Test
    void refusesAMeetingThatIsNoneAndStrangersWhereTheStrategyKeepsAListOfMembers() {
        Given given = round(ReviewEvents.scheduled(), ReviewEvents.cancelled());
        given = after(given.when(start(Map.of("review", MEETING)))
                .exceptionSatisfies(refusal("review.cancelled", "review"))
                .events());
        given = after(given.when(revise(Map.of("review", "F1")))
                .exceptionSatisfies(refusal("review.unknown", "review"))
                .events());
        givenThemeAndMembers()
                .when(start(Map.of("participants", List.of("stranger"))))
                .exceptionSatisfies(refusal("person.not-member", "participants"))
                .events();
    }

    private Given givenThemeAndMembers() {
        return round(StrategyEvents.roleGranted("coordinator", Role.COORDINATOR));
    }

    @Test
    void whatItSaysOfItselfIsRevisedAndAGroupWithScoresIsKept() {
        AssessmentHead before = started("F1").head();
        AssessmentHead after = new AssessmentHead(
                "Baseline again", before.day(), before.review(), before.participants(), List.of("Health"));
        Given given = round(scored("F1", "Health", null, score(2, 4)));
        given = after(given.when(revise(Map.of("groups", List.of("Schools"))))
                .exceptionSatisfies(refusal("assessment.group-scored", "groups"))
                .events());
        given = after(given.when(revise(Map.of("title", "Baseline again", "groups", List.of("Health"))))
                .success()
                .events(new AssessmentRevised(SG23, "F1", before, after)));
        given.when(revise(Map.of("title", "Baseline again")))
                .exceptionSatisfies(refusal("assessment.unchanged", "changes"))
                .events();
    }

    @Test
    void nothingInAClosedRoundIsChangedUntilItIsReopenedForAReason() {
        Given given = after(round().when(about(CloseAssessmentRound.class, Map.of()))
                .success()
                .events(new AssessmentClosed(SG23, "F1")));
        for (StrategyCommand command : List.of(
                revise(Map.of("title", "Late")),
                about(ScoreDimension.class, Map.of("dimension", "F1.1", "now", 1, "wanted", 2)),
                about(ChooseAssessmentTests.class, Map.of("dimension", "F1.1", "tests", List.of(Map.of("test", "t1")))),
                about(PlanAssessmentTask.class, Map.of("task", "Late")),
                about(CloseAssessmentRound.class, Map.of()))) {
            given = after(given.when(command)
                    .exceptionSatisfies(refusal("assessment.closed"))
                    .events());
        }
        given = after(given.when(about(ReopenAssessmentRound.class, Map.of()))
                .exceptionSatisfies(refusal("assessment.reason-missing", "reason"))
                .events());
        given = after(given.when(about(ReopenAssessmentRound.class, Map.of()), because("Schools were late"))
                .success()
                .events(new AssessmentReopened(SG23, "F1")));
        given.when(about(ReopenAssessmentRound.class, Map.of()), because("Again"))
                .exceptionSatisfies(refusal("assessment.open"))
                .events();
    }

    @Test
    void refusesARoundThatThereIsNot() {
        givenThemeAnd()
                .when(about(PlanAssessmentTask.class, Map.of("task", "Ask")))
                .exceptionSatisfies(refusal("assessment.unknown", "assessment"))
                .events();
    }
}
