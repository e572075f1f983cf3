package org.waymark.query.views;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;

/**
 * A view: a pure fold of recorded events into one small state a key, used live and for any past moment (ADR 0003).
 *
 * @param <S> the state: a record that JSON can hold
 */
public interface View<S> {

    /** Kebab-case name: of the processor that folds it live, of its collection, and in health and metrics. */
    String name();

    /** Raised whenever the fold or its state changes meaning; the live documents are then dropped and replayed. */
    int version();

    Class<S> stateType();

    /** The key, unique within the event's strategy, of the state that this event may touch; empty for none. */
    Optional<String> key(RecordedEvent recorded);

    /**
     * The state after an event: no I/O, no clock.
     *
     * @param before null where there is no state yet
     * @return null where there still is none, because the event is about something else
     */
    @Nullable S evolve(@Nullable S before, RecordedEvent event);

    /**
     * The same where a state does not hold all that an event may need: a fold of a bounded state overrides it.
     *
     * @param earlier gives the events of the same key before this one, in order; asking costs as much as there are
     */
    default @Nullable S evolve(@Nullable S before, RecordedEvent event, Supplier<List<RecordedEvent>> earlier) {
        return evolve(before, event);
    }

    /** The tag by which the events of a key are found in the ledger; others may carry it too. */
    default Tag tag(StrategyCode strategy, String key) {
        return EventTags.strategy(strategy);
    }
}
