package org.waymark.query.views;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerUnavailableException;

/**
 * Folds events, in order, into states: the one place where a view meets its events, live and for the past (ADR 0003).
 * For one thread.
 */
public final class ViewFold<S> {

    private final View<S> view;
    private final Map<String, StoredState<S>> before;
    private final EarlierEvents earlier;
    private final Map<String, StoredState<S>> changed = new LinkedHashMap<>();

    /**
     * @param before  the states there are, by id; at least those that the events touch
     * @param earlier what was folded into them
     */
    public ViewFold(View<S> view, Map<String, StoredState<S>> before, EarlierEvents earlier) {
        this.view = view;
        this.before = before;
        this.earlier = earlier;
    }

    /** A fold from nothing. */
    public static <S> ViewFold<S> fresh(View<S> view, EarlierEvents earlier) {
        return new ViewFold<>(view, Map.of(), earlier);
    }

    /**
     * Folds one event in, unless its state has seen it.
     *
     * @return whether it was new
     * @throws UnfoldableEventException if the view cannot make sense of it
     */
    public boolean fold(RecordedEvent recorded) {
        StrategyCode strategy = recorded.event().strategy();
        String key = view.key(recorded).orElse(null);
        if (key == null) {
            return true;
        }
        String id = StoredState.id(strategy, key);
        StoredState<S> held = held(id);
        if (held != null && recorded.position() <= held.seen()) {
            return false;
        }
        S after = evolve(held, recorded);
        if (after != null) {
            long first = held == null ? recorded.position() : held.first();
            changed.put(id, new StoredState<>(id, strategy, first, recorded.position(), after));
        }
        return true;
    }

    /** The state that an event will find; null where there is none. */
    @Nullable StoredState<S> found(RecordedEvent recorded) {
        return view.key(recorded)
                .map(key -> held(StoredState.id(recorded.event().strategy(), key)))
                .orElse(null);
    }

    private @Nullable StoredState<S> held(String id) {
        StoredState<S> held = changed.get(id);
        return held == null ? before.get(id) : held;
    }

    /** Gives the events that lie before one and are about the same state. */
    Supplier<List<RecordedEvent>> earlier(RecordedEvent recorded) {
        return () -> view.key(recorded)
                .map(key -> earlier.of(view, recorded.event().strategy(), key, recorded.position()))
                .orElse(List.of());
    }

    private @Nullable S evolve(@Nullable StoredState<S> held, RecordedEvent recorded) {
        try {
            return view.evolve(held == null ? null : held.state(), recorded, earlier(recorded));
        } catch (LedgerUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnfoldableEventException(recorded.position(), e);
        }
    }

    /** The states that changed, in the order in which they first did. */
    public Collection<StoredState<S>> changed() {
        return Collections.unmodifiableCollection(changed.values());
    }
}
