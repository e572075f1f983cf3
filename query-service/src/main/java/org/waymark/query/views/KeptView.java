package org.waymark.query.views;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;

/** One view whose documents this node writes: its latest states, and how far it is folded. For one thread. */
final class KeptView<S> {

    private final View<S> view;
    private final EarlierEvents earlier;
    private final Function<BatchChanges, EntryWriter<S>> entries;
    private final RedactionRefold<S> refolding;
    private final StateCache<S> cache = new StateCache<>();
    private Set<String> touched = Set.of();
    private long position;

    /**
     * @param entries  writes the entries of a journal into the changes of a batch
     * @param position how far the documents have come
     */
    KeptView(
            View<S> view,
            EarlierEvents earlier,
            Function<BatchChanges, EntryWriter<S>> entries,
            RedactionRefold<S> refolding,
            long position) {
        this.view = view;
        this.earlier = earlier;
        this.entries = entries;
        this.refolding = refolding;
        this.position = position;
    }

    View<S> view() {
        return view;
    }

    /** Every event up to and with this position is folded; it may not be written yet. */
    long position() {
        return position;
    }

    /** Says what the events will touch, and gives the ids of the documents that must be read for it. */
    List<String> missing(List<RecordedEvent> events) {
        Set<String> ids = new HashSet<>();
        for (RecordedEvent event : events) {
            view.key(event)
                    .ifPresent(key -> ids.add(StoredState.id(event.event().strategy(), key)));
        }
        touched = ids;
        return ids.stream()
                .filter(id -> !cache.knows(id))
                .map(id -> StateDocument.id(view, id))
                .toList();
    }

    /** Takes what was read of the documents that were missing. */
    void read(StrategyDocuments found) {
        found.of(view).forEach(cache::put);
        touched.stream().filter(id -> !cache.knows(id)).forEach(cache::putNone);
    }

    /**
     * Folds events, or those before one that the view cannot take in.
     *
     * @param events  for which {@link #missing} was asked
     * @param through how far they reach
     * @return why it stops at an event
     */
    @Nullable UnfoldableEventException fold(List<RecordedEvent> events, long through, BatchChanges changes) {
        try {
            foldAll(events, changes);
            position = through;
            return null;
        } catch (UnfoldableEventException e) {
            foldAll(
                    events.stream()
                            .takeWhile(event -> event.position() < e.position())
                            .toList(),
                    changes);
            position = e.position() - 1;
            return e;
        }
    }

    /** All of the events or nothing. */
    private void foldAll(List<RecordedEvent> events, BatchChanges changes) {
        ViewFold<S> folding = new ViewFold<>(view, cache.of(touched), earlier);
        entries.apply(changes).fold(folding, events);
        for (StoredState<S> changed : folding.changed()) {
            cache.put(changed);
            changes.add(() -> StateDocument.write(view, changed));
        }
    }

    /** Forgets old states, but none of the latest batch: that is not written yet. */
    void trim() {
        cache.trim(touched);
    }

    /** Folds again what held texts that the events redact, after the events are written. */
    void refold(List<RecordedEvent> events) {
        List<RecordedEvent> seen =
                events.stream().filter(event -> event.position() <= position).toList();
        if (!seen.isEmpty()) {
            refolding.afterRedactionsIn(seen);
            cache.clear();
        }
    }
}
