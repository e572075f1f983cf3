package org.waymark.events;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** Events of a round of self-assessment and its plan. Its dimensions are in {@link AssessmentDimensionEvent}. */
public sealed interface AssessmentEvent extends WaymarkEvent {

    /** The ref of the round, such as {@code F1}. */
    String assessment();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(assessment());
    }

    /**
     * A round was started.
     *
     * @param framework what it is scored by, as it stood then
     */
    @Event(namespace = NAMESPACE, name = "AssessmentRoundStarted", version = "1")
    record AssessmentRoundStarted(
            StrategyCode strategy, String assessment, AssessmentHead head, AssessmentFramework framework)
            implements AssessmentEvent {

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /** What a round says of itself was revised. */
    @Event(namespace = NAMESPACE, name = "AssessmentRevised", version = "1")
    record AssessmentRevised(StrategyCode strategy, String assessment, AssessmentHead before, AssessmentHead after)
            implements AssessmentEvent {}

    /**
     * A task was planned.
     *
     * @param number from 1, in the order in which tasks were planned
     */
    @Event(namespace = NAMESPACE, name = "AssessmentTaskPlanned", version = "1")
    record AssessmentTaskPlanned(StrategyCode strategy, String assessment, int number, AssessmentTask task)
            implements AssessmentEvent {}

    /** A task was revised. */
    @Event(namespace = NAMESPACE, name = "AssessmentTaskRevised", version = "1")
    record AssessmentTaskRevised(
            StrategyCode strategy, String assessment, int number, AssessmentTask before, AssessmentTask after)
            implements AssessmentEvent {}

    /** A task was done on a day. */
    @Event(namespace = NAMESPACE, name = "AssessmentTaskDone", version = "1")
    record AssessmentTaskDone(StrategyCode strategy, String assessment, int number, LocalDate on)
            implements AssessmentEvent {}

    /** A task that was said to be done is not. The reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "AssessmentTaskReopened", version = "1")
    record AssessmentTaskReopened(StrategyCode strategy, String assessment, int number) implements AssessmentEvent {}

    /** A task was removed from the plan. It stays readable; the reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "AssessmentTaskRemoved", version = "1")
    record AssessmentTaskRemoved(StrategyCode strategy, String assessment, int number) implements AssessmentEvent {}

    /** The round was closed: nothing in it can be changed. */
    @Event(namespace = NAMESPACE, name = "AssessmentClosed", version = "1")
    record AssessmentClosed(StrategyCode strategy, String assessment) implements AssessmentEvent {}

    /** A closed round was opened again. The reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "AssessmentReopened", version = "1")
    record AssessmentReopened(StrategyCode strategy, String assessment) implements AssessmentEvent {}
}
