package org.waymark.command.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CommandDay;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.AssessmentEvent.AssessmentTaskDone;
import org.waymark.events.AssessmentEvent.AssessmentTaskPlanned;
import org.waymark.events.AssessmentEvent.AssessmentTaskRemoved;
import org.waymark.events.AssessmentEvent.AssessmentTaskReopened;
import org.waymark.events.AssessmentEvent.AssessmentTaskRevised;
import org.waymark.events.AssessmentTask;
import org.waymark.events.WaymarkEvent;

/** The rules about the plan of a self-assessment. */
final class TaskDecisions {

    /** Most tasks of a plan, those that were removed among them. */
    private static final int MOST = 500;

    private final Clock clock;

    /** @param clock tells today: nothing was done after it */
    TaskDecisions(Clock clock) {
        this.clock = clock;
    }

    Decision plan(Rounds rounds, PlanAssessmentTask command, DecisionContext context) {
        Round round = rounds.mustHave(command.strategy(), command.assessment());
        round.mustBeOpen();
        if (round.tasks().size() >= MOST) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "assessment.too-many-tasks",
                    "A plan can have at most " + MOST + " tasks. Start another round.");
        }
        AssessmentTask task = command.planned();
        mustBeInOrder(task);
        rounds.strategy().mustBeMembers("participants", task.participants());
        int number = round.nextTask();
        List<WaymarkEvent> events = new ArrayList<>();
        events.add(new AssessmentTaskPlanned(command.strategy(), round.ref(), number, task));
        if (command.done() != null) {
            events.add(new AssessmentTaskDone(
                    command.strategy(), round.ref(), number, past(rounds, "done", command.done(), context)));
        }
        return new Decision(round.ref(), events, null);
    }

    static Decision revise(Rounds rounds, ReviseAssessmentTask command, DecisionContext context) {
        Round round = rounds.mustHave(command.strategy(), command.assessment());
        round.mustBeOpen();
        Task task = mustHave(round, command.number());
        AssessmentTask before = task.now();
        AssessmentTask after = command.changes().appliedTo(TaskField.of(before)).changed();
        RoundDecisions.mustChange(
                "changes", after.equals(before), "This would change nothing. Change at least one field.");
        mustBeInOrder(after);
        rounds.strategy()
                .mustBeMembers(
                        "participants",
                        after.participants().stream()
                                .filter(name -> !before.participants().contains(name))
                                .toList());
        return Decision.of(
                round.ref(), new AssessmentTaskRevised(command.strategy(), round.ref(), task.number(), before, after));
    }

    Decision complete(Rounds rounds, CompleteAssessmentTask command, DecisionContext context) {
        Round round = rounds.mustHave(command.strategy(), command.assessment());
        round.mustBeOpen();
        Task task = mustHave(round, command.number());
        if (task.done() != null) {
            throw Refusal.at(
                    "number",
                    Refusal.Kind.RULE,
                    "assessment.task-done",
                    "Task " + task.number() + " is done already. No change is needed.");
        }
        LocalDate on = past(rounds, "on", command.on(), context);
        return Decision.of(round.ref(), new AssessmentTaskDone(command.strategy(), round.ref(), task.number(), on));
    }

    static Decision reopen(Rounds rounds, ReopenAssessmentTask command, DecisionContext context) {
        Round round = rounds.mustHave(command.strategy(), command.assessment());
        round.mustBeOpen();
        Task task = mustHave(round, command.number());
        if (task.done() == null) {
            throw Refusal.at(
                    "number",
                    Refusal.Kind.RULE,
                    "assessment.task-open",
                    "Task " + task.number() + " is not done, so it cannot be reopened.");
        }
        context.needsReason(RoundDecisions.REASON_MISSING, "Enter a reason for reopening the task.");
        return Decision.of(round.ref(), new AssessmentTaskReopened(command.strategy(), round.ref(), task.number()));
    }

    static Decision remove(Rounds rounds, RemoveAssessmentTask command, DecisionContext context) {
        Round round = rounds.mustHave(command.strategy(), command.assessment());
        round.mustBeOpen();
        Task task = mustHave(round, command.number());
        context.needsReason(RoundDecisions.REASON_MISSING, "Enter a reason for removing the task.");
        return Decision.of(round.ref(), new AssessmentTaskRemoved(command.strategy(), round.ref(), task.number()));
    }

    private static Task mustHave(Round round, int number) {
        Task task = round.tasks().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        "number",
                        Refusal.Kind.UNKNOWN,
                        "assessment.task-unknown",
                        "The plan of self-assessment " + round.ref() + " has no task " + number
                                + ". Check its number."));
        if (task.removed()) {
            throw Refusal.at(
                    "number",
                    Refusal.Kind.RULE,
                    "assessment.task-removed",
                    "Task " + number + " was removed from the plan. Plan it anew if it is needed.");
        }
        return task;
    }

    static void mustBeInOrder(AssessmentTask task) {
        if (task.from() != null && task.by() != null && task.from().isAfter(task.by())) {
            throw Refusal.at(
                    "by",
                    Refusal.Kind.RULE,
                    "assessment.task-days",
                    "The task would end on " + task.by() + ", before it begins on " + task.from()
                            + ". Change one of the two days.");
        }
    }

    /** @param day null for that of the command */
    private LocalDate past(Rounds rounds, String field, @Nullable LocalDate day, DecisionContext context) {
        LocalDate today = LocalDate.now(clock.withZone(rounds.strategyContext().timeZone()));
        LocalDate on = Objects.requireNonNullElseGet(
                day,
                () -> CommandDay.of(context, clock, rounds.strategyContext().timeZone()));
        if (on.isAfter(today)) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "assessment.task-day-future",
                    "The day " + on + " is in the future. Give a date no later than today (" + today + ").");
        }
        return on;
    }
}
