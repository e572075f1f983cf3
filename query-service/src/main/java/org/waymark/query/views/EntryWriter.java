package org.waymark.query.views;

import java.util.List;
import java.util.function.Consumer;
import org.waymark.events.RecordedEvent;

/** Folds a batch, and writes the entries that a journal makes of it. */
@FunctionalInterface
interface EntryWriter<S> {

    void fold(ViewFold<S> folding, List<RecordedEvent> events);

    /** For a view without entries. */
    static <S> EntryWriter<S> none() {
        return (folding, events) -> events.forEach(folding::fold);
    }

    /**
     * For a journal. Entries are written before the states that say which events were seen.
     *
     * @param write takes the entries of a batch
     */
    static <S, E> EntryWriter<S> of(Journal<S, E> journal, Consumer<List<JournalEntry<E>>> write) {
        return (folding, events) -> {
            JournalFold<S, E> entries = new JournalFold<>(journal, folding);
            write.accept(events.stream()
                    .flatMap(event -> entries.fold(event).stream())
                    .toList());
        };
    }
}
