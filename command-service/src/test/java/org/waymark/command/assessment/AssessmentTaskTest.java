package org.waymark.command.assessment;

import static org.waymark.events.AssessmentEvents.task;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.AssessmentEvent.AssessmentTaskDone;
import org.waymark.events.AssessmentEvent.AssessmentTaskPlanned;
import org.waymark.events.AssessmentEvent.AssessmentTaskRemoved;
import org.waymark.events.AssessmentEvent.AssessmentTaskReopened;
import org.waymark.events.AssessmentEvent.AssessmentTaskRevised;
import org.waymark.events.AssessmentTask;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;

/** The plan of a self-assessment: its tasks are planned, revised, done, opened again and removed. */
class AssessmentTaskTest extends AssessmentTest {

    private static final AssessmentTaskPlanned FIRST = new AssessmentTaskPlanned(SG23, "F1", 1, task("2024-05-31"));
    private static final AssessmentTaskRemoved REMOVED = new AssessmentTaskRemoved(SG23, "F1", 1);

    private static AssessmentTaskDone done(int number, String day) {
        return new AssessmentTaskDone(SG23, "F1", number, LocalDate.parse(day));
    }

    private static <C extends StrategyCommand> C first(Class<C> type) {
        return about(type, Map.of("number", 1));
    }

    @Test
    void tasksAreNumberedAndANumberIsNeverGivenAgain() {
        round(FIRST, REMOVED)
                .when(
                        about(
                                PlanAssessmentTask.class,
                                Map.of(
                                        "task",
                                        "Hold the workshop with the schools",
                                        "from",
                                        "2024-05-01",
                                        "by",
                                        "2024-05-31",
                                        "participants",
                                        List.of("Head of Service"))),
                        as(Role.LEAD))
                .success()
                .events(new AssessmentTaskPlanned(SG23, "F1", 2, task("2024-05-31")));
    }

    @Test
    void aTaskMayBeDoneAlreadyWhenItIsPlanned() {
        round().when(about(PlanAssessmentTask.class, Map.of("task", "Agree the dates", "done", "2023-07-01")))
                .success()
                .events(
                        new AssessmentTaskPlanned(
                                SG23, "F1", 1, new AssessmentTask("Agree the dates", null, null, List.of())),
                        done(1, "2023-07-01"));
    }

    @Test
    void refusesATaskThatEndsBeforeItBeginsOrIsDoneInTheFutureOrIsForStrangers() {
        Given given = after(round(StrategyEvents.roleGranted("coordinator", Role.COORDINATOR), FIRST)
                .when(about(PlanAssessmentTask.class, Map.of("task", "Ask", "from", "2024-05-02", "by", "2024-05-01")))
                .exceptionSatisfies(refusal("assessment.task-days", "by"))
                .events());
        given = after(given.when(about(PlanAssessmentTask.class, Map.of("task", "Ask", "done", "2023-07-15")))
                .exceptionSatisfies(refusal("assessment.task-day-future", "done"))
                .events());
        given = after(
                given.when(about(PlanAssessmentTask.class, Map.of("task", "Ask", "participants", List.of("stranger"))))
                        .exceptionSatisfies(refusal("person.not-member", "participants"))
                        .events());
        given.when(about(
                        ReviseAssessmentTask.class,
                        Map.of("number", 1, "changes", Map.of("participants", List.of("stranger")))))
                .exceptionSatisfies(refusal("person.not-member", "participants"))
                .events();
    }

    @Test
    void isRevised() {
        Given given = after(round(FIRST)
                .when(about(ReviseAssessmentTask.class, Map.of("number", 1, "changes", Map.of("by", "2024-06-30"))))
                .success()
                .events(new AssessmentTaskRevised(SG23, "F1", 1, task("2024-05-31"), task("2024-06-30"))));
        given = after(given.when(
                        about(ReviseAssessmentTask.class, Map.of("number", 1, "changes", Map.of("by", "2024-06-30"))))
                .exceptionSatisfies(refusal("assessment.unchanged", "changes"))
                .events());
        given.when(about(ReviseAssessmentTask.class, Map.of("number", 1, "changes", Map.of("by", "2024-04-30"))))
                .exceptionSatisfies(refusal("assessment.task-days", "by"))
                .events();
    }

    @Test
    void isDoneTodayOrOnADayAndOpenedAgainForAReason() {
        Given given = after(round(FIRST)
                .when(about(CompleteAssessmentTask.class, Map.of("number", 1, "on", "2023-07-15")))
                .exceptionSatisfies(refusal("assessment.task-day-future", "on"))
                .events());
        given = after(given.when(first(CompleteAssessmentTask.class), as(Role.MEMBER))
                .success()
                .events(done(1, "2023-07-14")));
        given = after(given.when(first(CompleteAssessmentTask.class))
                .exceptionSatisfies(refusal("assessment.task-done", "number"))
                .events());
        given = after(given.when(first(ReopenAssessmentTask.class))
                .exceptionSatisfies(refusal("assessment.reason-missing", "reason"))
                .events());
        given = after(given.when(first(ReopenAssessmentTask.class), because("Only half came"))
                .success()
                .events(new AssessmentTaskReopened(SG23, "F1", 1)));
        given = after(given.when(first(ReopenAssessmentTask.class), because("Again"))
                .exceptionSatisfies(refusal("assessment.task-open", "number"))
                .events());
        given.when(about(CompleteAssessmentTask.class, Map.of("number", 1, "on", "2023-07-10")))
                .success()
                .events(done(1, "2023-07-10"));
    }

    @Test
    void isRemovedForAReasonAndThenCannotBeChanged() {
        Given given = after(round(FIRST)
                .when(first(RemoveAssessmentTask.class))
                .exceptionSatisfies(refusal("assessment.reason-missing", "reason"))
                .events());
        given = after(given.when(first(RemoveAssessmentTask.class), because("Planned twice"))
                .success()
                .events(REMOVED));
        for (Class<? extends StrategyCommand> type :
                List.of(RemoveAssessmentTask.class, CompleteAssessmentTask.class, ReopenAssessmentTask.class)) {
            given = after(given.when(first(type), because("Again"))
                    .exceptionSatisfies(refusal("assessment.task-removed", "number"))
                    .events());
        }
        given.when(about(CompleteAssessmentTask.class, Map.of("number", 7)))
                .exceptionSatisfies(refusal("assessment.task-unknown", "number"))
                .events();
    }
}
