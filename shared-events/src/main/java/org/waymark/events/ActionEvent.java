package org.waymark.events;

import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

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
}
