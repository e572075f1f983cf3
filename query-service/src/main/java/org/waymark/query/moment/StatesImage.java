package org.waymark.query.moment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.Journal;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.UnfoldableEventException;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewBehindException;

/** A strategy at one position, from states in memory. */
final class StatesImage implements StrategyImage {

    private final StrategyCode strategy;
    private final States states;
    private final Edition edition;
    private final MemoryImages source;

    StatesImage(StrategyCode strategy, States states, Edition edition, MemoryImages source) {
        this.strategy = strategy;
        this.states = states;
        this.edition = edition;
        this.source = source;
    }

    @Override
    public Edition edition() {
        return edition;
    }

    @Override
    public <S> List<StoredState<S>> all(View<S> view) {
        return of(view).all();
    }

    @Override
    public <S> List<StoredState<S>> some(View<S> view, Collection<String> keys) {
        return of(view).some(
                        keys.stream().map(key -> StoredState.id(strategy, key)).toList());
    }

    private <S> ViewStates<S> of(View<S> view) {
        try {
            return states.of(view);
        } catch (UnfoldableEventException e) {
            throw new ViewBehindException(position(), e.position() - 1, e);
        }
    }

    @Override
    public <S> Optional<S> history(View<S> view, String key) {
        return source.history(strategy, view, key, edition);
    }

    @Override
    public <S> List<S> histories(View<S> view) {
        return source.histories(strategy, view, edition);
    }

    @Override
    public <S> S history(View<S> view, String key, long from, S before) {
        return source.history(strategy, view, key, from, before, edition);
    }

    @Override
    public <E> List<E> entries(
            Journal<?, E> journal, Map<String, String> terms, long from, long to, int limit, boolean backward) {
        return source.entries(strategy, journal, states, terms, from, Math.min(to, position()), limit, backward);
    }
}
