package org.waymark.events;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Events of a decision. Later events that carry it out name it in their metadata. */
public sealed interface DecisionEvent extends WaymarkEvent {

    /** The decision's ref, such as {@code D1}. */
    String decision();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(decision());
    }

    /**
     * A decision was recorded.
     *
     * @param review    ref of the meeting; null for a decision taken outside a meeting
     * @param decidedBy account ids, or a body such as “Steering group”
     * @param items     refs of the cases it is about
     */
    @Event(namespace = NAMESPACE, name = "DecisionRecorded", version = "1")
    record DecisionRecorded(
            StrategyCode strategy,
            String decision,
            @Nullable String review,
            @FreeText String text,
            @FreeText @Nullable String rationale,
            List<String> decidedBy,
            List<String> items)
            implements DecisionEvent {

        public DecisionRecorded {
            decidedBy = Lists.orEmpty(decidedBy);
            items = Lists.orEmpty(items);
        }

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /** What was recorded of it was a mistake and is replaced. What was recorded first stays readable. */
    @Event(namespace = NAMESPACE, name = "DecisionCorrected", version = "1")
    record DecisionCorrected(StrategyCode strategy, String decision, DecisionContent before, DecisionContent after)
            implements DecisionEvent {}

    /** It was recorded by mistake and does not count. It stays readable; the reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "DecisionWithdrawn", version = "1")
    record DecisionWithdrawn(StrategyCode strategy, String decision) implements DecisionEvent {}
}
