package org.waymark.events;

import java.time.LocalDate;
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
     * @param owner     who carries it out: an account id, or a named post; null where nobody was named
     * @param due       the day by which it should be done; null where there is none
     */
    @Event(namespace = NAMESPACE, name = "DecisionRecorded", version = "2")
    record DecisionRecorded(
            StrategyCode strategy,
            String decision,
            @Nullable String review,
            @FreeText String text,
            @FreeText @Nullable String rationale,
            List<String> decidedBy,
            List<String> items,
            @Nullable String owner,
            @Nullable LocalDate due)
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
    @Event(namespace = NAMESPACE, name = "DecisionCorrected", version = "2")
    record DecisionCorrected(StrategyCode strategy, String decision, DecisionContent before, DecisionContent after)
            implements DecisionEvent {}

    /** Somebody else carries it out, or by another day. Where there was an owner or a day, the reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "DecisionAssigned", version = "1")
    record DecisionAssigned(StrategyCode strategy, String decision, DecisionAssignment before, DecisionAssignment after)
            implements DecisionEvent {}

    /** It is under way: how far it is carried out was reported. */
    @Event(namespace = NAMESPACE, name = "DecisionProgressReported", version = "1")
    record DecisionProgressReported(
            StrategyCode strategy,
            String decision,
            @FreeText String comment) implements DecisionEvent {}

    /**
     * It was carried out.
     *
     * @param outcome what was done
     */
    @Event(namespace = NAMESPACE, name = "DecisionCompleted", version = "1")
    record DecisionCompleted(
            StrategyCode strategy,
            String decision,
            @FreeText String outcome) implements DecisionEvent {}

    /** It will not be carried out; the reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "DecisionDropped", version = "1")
    record DecisionDropped(StrategyCode strategy, String decision) implements DecisionEvent {}

    /** It was done or would not be done, and is to be carried out after all; the reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "DecisionReopened", version = "1")
    record DecisionReopened(StrategyCode strategy, String decision) implements DecisionEvent {}

    /** It was recorded by mistake and does not count. It stays readable; the reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "DecisionWithdrawn", version = "1")
    record DecisionWithdrawn(StrategyCode strategy, String decision) implements DecisionEvent {}
}
