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

    /** An action was agreed. */
    @Event(namespace = NAMESPACE, name = "ActionPlanned", version = "1")
    record ActionPlanned(StrategyCode strategy, String action, ActionPlan plan) implements ActionEvent {

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /** What was agreed was put otherwise; the whole of it before and after. */
    @Event(namespace = NAMESPACE, name = "ActionRevised", version = "1")
    record ActionRevised(StrategyCode strategy, String action, ActionPlan before, ActionPlan after)
            implements ActionEvent {}

    /** It is due at another time; null before where it had none. */
    @Event(namespace = NAMESPACE, name = "ActionRescheduled", version = "1")
    record ActionRescheduled(
            StrategyCode strategy, String action, @Nullable Timescale before, Timescale after) implements ActionEvent {}

    /** Others lead it now. */
    @Event(namespace = NAMESPACE, name = "ActionAssigned", version = "1")
    record ActionAssigned(StrategyCode strategy, String action, List<String> before, List<String> after)
            implements ActionEvent {

        public ActionAssigned {
            before = Lists.orEmpty(before);
            after = Lists.orEmpty(after);
        }
    }

    /** How it stands, true for the as-at date. */
    @Event(namespace = NAMESPACE, name = "ActionProgressReported", version = "1")
    record ActionProgressReported(StrategyCode strategy, String action, ActionProgress progress)
            implements ActionEvent {}

    /** It is done. */
    @Event(namespace = NAMESPACE, name = "ActionCompleted", version = "1")
    record ActionCompleted(
            StrategyCode strategy, String action, @FreeText String evidence) implements ActionEvent {}

    /** It will not be done. */
    @Event(namespace = NAMESPACE, name = "ActionCancelled", version = "1")
    record ActionCancelled(StrategyCode strategy, String action) implements ActionEvent {}

    /** It goes on after all. */
    @Event(namespace = NAMESPACE, name = "ActionReopened", version = "1")
    record ActionReopened(StrategyCode strategy, String action) implements ActionEvent {}

    /** What it was meant to bring about, and has; null before where nobody had said. */
    @Event(namespace = NAMESPACE, name = "ImpactRecorded", version = "1")
    record ImpactRecorded(
            StrategyCode strategy, String action, @Nullable Impact before, Impact after) implements ActionEvent {}
}
