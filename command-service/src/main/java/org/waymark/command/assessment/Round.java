package org.waymark.command.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.AssessmentEvent;
import org.waymark.events.AssessmentEvent.AssessmentClosed;
import org.waymark.events.AssessmentEvent.AssessmentReopened;
import org.waymark.events.AssessmentEvent.AssessmentRevised;
import org.waymark.events.AssessmentEvent.AssessmentRoundStarted;
import org.waymark.events.AssessmentEvent.AssessmentTaskDone;
import org.waymark.events.AssessmentEvent.AssessmentTaskPlanned;
import org.waymark.events.AssessmentEvent.AssessmentTaskRemoved;
import org.waymark.events.AssessmentEvent.AssessmentTaskReopened;
import org.waymark.events.AssessmentEvent.AssessmentTaskRevised;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.AssessmentHead;

/** A round of self-assessment and its plan, without the scores of its dimensions. */
final class Round {

    private final String ref;
    private final AssessmentFramework framework;
    private final List<Task> tasks = new ArrayList<>();
    private AssessmentHead head;
    private boolean closed;

    Round(AssessmentRoundStarted started) {
        ref = started.assessment();
        framework = started.framework();
        head = started.head();
    }

    void evolve(AssessmentEvent event) {
        switch (event) {
            case AssessmentRoundStarted _ -> {}
            case AssessmentRevised revised -> head = revised.after();
            case AssessmentTaskPlanned planned -> tasks.add(Task.of(planned));
            case AssessmentTaskRevised revised ->
                tasks.replaceAll(task -> task.number() == revised.number() ? task.saying(revised.after()) : task);
            case AssessmentTaskDone done ->
                tasks.replaceAll(task -> task.number() == done.number() ? task.doneOn(done.on()) : task);
            case AssessmentTaskReopened open ->
                tasks.replaceAll(task -> task.number() == open.number() ? task.doneOn(null) : task);
            case AssessmentTaskRemoved gone ->
                tasks.replaceAll(task -> task.number() == gone.number() ? task.gone() : task);
            case AssessmentClosed _ -> closed = true;
            case AssessmentReopened _ -> closed = false;
        }
    }

    String ref() {
        return ref;
    }

    AssessmentFramework framework() {
        return framework;
    }

    AssessmentHead head() {
        return head;
    }

    boolean isClosed() {
        return closed;
    }

    /** Its tasks in the order in which they were planned, those that were removed among them. */
    List<Task> tasks() {
        return List.copyOf(tasks);
    }

    /** The number that the next task gets: none that a task had. */
    int nextTask() {
        return tasks.stream().mapToInt(Task::number).max().orElse(0) + 1;
    }

    /** The number of the dimension with this id, or with this ref. */
    Optional<Integer> dimension(String named) {
        return IntStream.rangeClosed(1, framework.dimensions().size())
                .boxed()
                .filter(number -> item(number).equalsIgnoreCase(named)
                        || framework.dimensions().get(number - 1).id().equalsIgnoreCase(named))
                .findFirst();
    }

    /** The ref of the dimension with this number. */
    String item(int number) {
        return ref + "." + number;
    }

    /** Refs of all its dimensions, in their order. */
    List<String> items() {
        return IntStream.rangeClosed(1, framework.dimensions().size())
                .mapToObj(this::item)
                .toList();
    }

    /** The workforce group that a text names, in the words of the round. */
    Optional<String> group(String named) {
        return head.groups().stream()
                .filter(group -> group.equalsIgnoreCase(named))
                .findFirst();
    }

    /** @throws Refusal if it is closed */
    void mustBeOpen() {
        if (closed) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "assessment.closed",
                    "This self-assessment is closed, so nothing in it can be changed. Reopen it first.");
        }
    }
}
