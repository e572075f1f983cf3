package org.waymark.events;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What happened to an action, a row of the action plan. */
public sealed interface ActionEvent extends WaymarkEvent {

    /** The action's ref, such as {@code 3A.1}. */
    String action();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(action());
    }

    /** An action was added to the action plan. */
    @Event(namespace = NAMESPACE, name = "ActionPlanned", version = "1")
    record ActionPlanned(StrategyCode strategy, String action, ActionPlan plan) implements ActionEvent {

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /** The action was revised. Both plans are complete. */
    @Event(namespace = NAMESPACE, name = "ActionRevised", version = "1")
    record ActionRevised(StrategyCode strategy, String action, ActionPlan before, ActionPlan after)
            implements ActionEvent {}

    /**
     * The due date changed.
     *
     * @param before null if the action had no due date
     */
    @Event(namespace = NAMESPACE, name = "ActionRescheduled", version = "1")
    record ActionRescheduled(
            StrategyCode strategy, String action, @Nullable Timescale before, Timescale after) implements ActionEvent {}

    /**
     * The leads changed.
     *
     * @param before account ids, or names of posts
     * @param after  likewise
     */
    @Event(namespace = NAMESPACE, name = "ActionAssigned", version = "1")
    record ActionAssigned(StrategyCode strategy, String action, List<String> before, List<String> after)
            implements ActionEvent {

        public ActionAssigned {
            before = Lists.orEmpty(before);
            after = Lists.orEmpty(after);
        }
    }

    /** Progress was reported, true for the as-at date. */
    @Event(namespace = NAMESPACE, name = "ActionProgressReported", version = "1")
    record ActionProgressReported(StrategyCode strategy, String action, ActionProgress progress)
            implements ActionEvent {}

    /**
     * A report was a mistake and is replaced, true for the as-at date. The old one stays readable.
     *
     * @param report its number among the reports on the action, from 1; it keeps it
     */
    @Event(namespace = NAMESPACE, name = "ActionProgressCorrected", version = "1")
    record ActionProgressCorrected(
            StrategyCode strategy, String action, int report, ActionProgress before, ActionProgress after)
            implements ActionEvent {}

    /**
     * The action was completed.
     *
     * @param evidence what shows that it is complete
     */
    @Event(namespace = NAMESPACE, name = "ActionCompleted", version = "1")
    record ActionCompleted(
            StrategyCode strategy, String action, @FreeText String evidence) implements ActionEvent {}

    /** The action was cancelled. The reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "ActionCancelled", version = "1")
    record ActionCancelled(StrategyCode strategy, String action) implements ActionEvent {}

    /** A completed or cancelled action was reopened. */
    @Event(namespace = NAMESPACE, name = "ActionReopened", version = "1")
    record ActionReopened(StrategyCode strategy, String action) implements ActionEvent {}

    /**
     * The planned or achieved impact was recorded.
     *
     * @param before null if no impact was recorded before
     */
    @Event(namespace = NAMESPACE, name = "ImpactRecorded", version = "1")
    record ImpactRecorded(
            StrategyCode strategy, String action, @Nullable Impact before, Impact after) implements ActionEvent {}
}
