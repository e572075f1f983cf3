package org.waymark.query.moment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.Journal;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.View;

/** A past position: folded from the ledger when a state is first asked for. */
final class FoldedImage implements StrategyImage {

    private final StrategyCode strategy;
    private final LedgerImages source;
    private final long position;
    private TimeMachine.@Nullable Past past;

    FoldedImage(StrategyCode strategy, LedgerImages source, long position) {
        this.strategy = strategy;
        this.source = source;
        this.position = position;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public <S> List<StoredState<S>> all(View<S> view) {
        return List.copyOf(past().states(view));
    }

    @Override
    public <S> List<StoredState<S>> some(View<S> view, Collection<String> keys) {
        Map<String, StoredState<S>> states = new HashMap<>();
        past().states(view).forEach(state -> states.put(state.id(), state));
        return keys.stream()
                .distinct()
                .flatMap(key -> Optional.ofNullable(states.get(StoredState.id(strategy, key))).stream())
                .toList();
    }

    @Override
    public <S> Optional<S> history(View<S> view, String key) {
        return source.history(strategy, view, key, position);
    }

    @Override
    public <S> List<S> histories(View<S> view) {
        return source.histories(strategy, view, position);
    }

    @Override
    public <E> List<E> entries(
            Journal<?, E> journal, Map<String, String> terms, long from, long to, int limit, boolean backward) {
        source.await(journal, position);
        return source.entries(strategy, journal, terms, from, Math.min(to, position), limit, backward);
    }

    private TimeMachine.Past past() {
        TimeMachine.Past folded = past;
        if (folded == null) {
            folded = source.folded(strategy, position);
            past = folded;
        }
        return folded;
    }
}
