package org.waymark.query.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.Edition;
import org.waymark.query.moment.StrategyImage;

/** One strategy at a position: each view folded from the first event when it is first asked for. For one thread at a time. */
final class FoldedImage implements StrategyImage {

    private final List<RecordedEvent> events;
    private final StrategyCode strategy;
    private final long position;
    private final Map<View<?>, List<?>> folded = new HashMap<>();

    /** @param events all of the strategy up to the position */
    FoldedImage(List<RecordedEvent> events, StrategyCode strategy, long position) {
        this.events = events;
        this.strategy = strategy;
        this.position = position;
    }

    @Override
    public Edition edition() {
        return new Edition(position, -1);
    }

    @Override
    @SuppressWarnings("unchecked") // the states of a view are put beside it
    public <S> List<StoredState<S>> all(View<S> view) {
        return (List<StoredState<S>>) folded.computeIfAbsent(view, this::fold);
    }

    private <S> List<StoredState<S>> fold(View<S> view) {
        ViewFold<S> fold = ViewFold.fresh(view, EarlierEvents.among(events));
        events.forEach(fold::fold);
        return List.copyOf(fold.changed());
    }

    @Override
    public <S> List<StoredState<S>> some(View<S> view, Collection<String> keys) {
        List<StoredState<S>> all = all(view);
        return keys.stream()
                .distinct()
                .flatMap(key -> all.stream().filter(state -> state.id().equals(StoredState.id(strategy, key))))
                .toList();
    }

    @Override
    public <S> Optional<S> history(View<S> view, String key) {
        return some(view, List.of(key)).stream().map(StoredState::state).findFirst();
    }

    @Override
    public <S> List<S> histories(View<S> view) {
        return all(view).stream().map(StoredState::state).toList();
    }

    @Override
    public <S> S history(View<S> view, String key, long from, S before) {
        String id = StoredState.id(strategy, key);
        StoredState<S> begun = new StoredState<>(id, strategy, from, from - 1, before);
        ViewFold<S> fold = new ViewFold<>(view, Map.of(id, begun), EarlierEvents.among(events));
        EarlierEvents.among(events).of(view, strategy, key, position + 1).forEach(fold::fold);
        return fold.changed().stream().map(StoredState::state).findFirst().orElse(before);
    }

    @Override
    public <E> List<E> entries(
            Journal<?, E> journal, Map<String, String> terms, long from, long to, int limit, boolean backward) {
        return written(journal).stream()
                .filter(entry -> entry.position() >= from && entry.position() <= to)
                .filter(entry -> terms.entrySet().stream()
                        .allMatch(term -> term.getValue()
                                .equals(journal.terms(entry.entry()).get(term.getKey()))))
                .sorted((one, other) -> backward
                        ? Long.compare(other.position(), one.position())
                        : Long.compare(one.position(), other.position()))
                .limit(limit)
                .map(JournalEntry::entry)
                .toList();
    }

    private <S, E> List<JournalEntry<E>> written(Journal<S, E> journal) {
        List<JournalEntry<E>> entries = new ArrayList<>();
        EntryWriter.of(journal, entries::addAll).fold(ViewFold.fresh(journal, EarlierEvents.among(events)), events);
        return entries;
    }
}
