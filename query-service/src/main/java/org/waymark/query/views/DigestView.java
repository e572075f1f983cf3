package org.waymark.query.views;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;

/**
 * A view that holds what pages show of a longer history: its state does not grow with the number of events. Most events are
 * decided from that state alone. One that it does not suffice for, such as a late report for an early day, is decided from
 * all that was recorded.
 *
 * @param <S> what is kept of a history
 * @param <H> the whole history, which is not kept
 */
public abstract class DigestView<S, H> implements View<S> {

    private final View<H> histories;

    protected DigestView(View<H> histories) {
        this.histories = histories;
    }

    /** The view that holds the whole history. */
    final View<H> histories() {
        return histories;
    }

    /** What is kept of a history. */
    public abstract S digest(H history);

    /** The state after an event; empty where that cannot be told from the state before it. */
    protected abstract Optional<S> next(S before, RecordedEvent event);

    @Override
    public final Optional<String> key(RecordedEvent recorded) {
        return histories.key(recorded);
    }

    @Override
    public final Tag tag(StrategyCode strategy, String key) {
        return histories.tag(strategy, key);
    }

    @Override
    public final @Nullable S evolve(@Nullable S before, RecordedEvent event) {
        return evolve(before, event, () -> {
            throw new IllegalStateException("Event " + event.position() + " needs what was recorded before");
        });
    }

    @Override
    public final @Nullable S evolve(@Nullable S before, RecordedEvent event, Supplier<List<RecordedEvent>> earlier) {
        return before == null ? of(List.of(), event) : next(before, event).orElseGet(() -> of(earlier.get(), event));
    }

    private @Nullable S of(List<RecordedEvent> earlier, RecordedEvent event) {
        H history = null;
        for (RecordedEvent each : earlier) {
            history = histories.evolve(history, each);
        }
        history = histories.evolve(history, event);
        return history == null ? null : digest(history);
    }
}
