package org.waymark.query.assessment;

import static org.waymark.query.views.Appending.changed;
import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
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
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.query.assessment.AssessmentView.Task;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds rounds of self-assessment with their plans, without their dimensions. */
public final class AssessmentFold implements View<AssessmentView> {

    public static final AssessmentFold ASSESSMENTS = new AssessmentFold();

    private AssessmentFold() {}

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AssessmentView> stateType() {
        return AssessmentView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof AssessmentEvent event ? Optional.of(event.assessment()) : Optional.empty();
    }

    @Override
    public Tag tag(StrategyCode strategy, String key) {
        return EventTags.caseOf(new CaseId(strategy, key));
    }

    @Override
    public @Nullable AssessmentView evolve(@Nullable AssessmentView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return switch (recorded.event()) {
            case AssessmentRoundStarted started ->
                new AssessmentView(
                        started.strategy(),
                        started.assessment(),
                        started.head(),
                        started.framework(),
                        List.of(),
                        null,
                        stamp,
                        stamp);
            case AssessmentEvent event ->
                evolved(Objects.requireNonNull(before, "a round begins with AssessmentRoundStarted"), event, stamp);
            default -> before;
        };
    }

    private static AssessmentView evolved(AssessmentView round, AssessmentEvent event, Provenance stamp) {
        return switch (event) {
            case AssessmentRoundStarted ignored -> throw new IllegalStateException("a round begins once");
            case AssessmentRevised revised -> round.with(revised.after(), round.tasks(), round.closed(), stamp);
            case AssessmentTaskPlanned planned ->
                plan(round, stamp, plus(round.tasks(), new Task(planned.number(), planned.task(), null, null, stamp)));
            case AssessmentTaskRevised revised ->
                task(
                        round,
                        stamp,
                        revised.number(),
                        task -> new Task(task.number(), revised.after(), task.done(), task.removed(), stamp));
            case AssessmentTaskDone done ->
                task(
                        round,
                        stamp,
                        done.number(),
                        task -> new Task(task.number(), task.task(), done.on(), task.removed(), stamp));
            case AssessmentTaskReopened reopened ->
                task(
                        round,
                        stamp,
                        reopened.number(),
                        task -> new Task(task.number(), task.task(), null, task.removed(), stamp));
            case AssessmentTaskRemoved removed ->
                task(
                        round,
                        stamp,
                        removed.number(),
                        task -> new Task(task.number(), task.task(), task.done(), stamp, stamp));
            case AssessmentClosed ignored -> round.with(round.head(), round.tasks(), stamp, stamp);
            case AssessmentReopened ignored -> round.with(round.head(), round.tasks(), null, stamp);
        };
    }

    private static AssessmentView plan(AssessmentView round, Provenance stamp, List<Task> tasks) {
        return round.with(round.head(), tasks, round.closed(), stamp);
    }

    private static AssessmentView task(AssessmentView round, Provenance stamp, int number, UnaryOperator<Task> change) {
        return plan(round, stamp, changed(round.tasks(), task -> task.number() == number, change));
    }
}
