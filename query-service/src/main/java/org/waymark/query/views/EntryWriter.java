package org.waymark.query.views;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.ledger.LedgerUnavailableException;

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
            List<JournalEntry<E>> entries = new ArrayList<>();
            for (RecordedEvent event : events) {
                StoredState<S> found = folding.found(event);
                if (folding.fold(event)) {
                    entries.add(entry(journal, found == null ? null : found.state(), event, folding.earlier(event)));
                }
            }
            write.accept(entries);
        };
    }

    private static <S, E> JournalEntry<E> entry(
            Journal<S, E> journal, @Nullable S before, RecordedEvent event, Supplier<List<RecordedEvent>> earlier) {
        try {
            return new JournalEntry<>(
                    event.position(), event.event().strategy(), journal.entry(before, event, earlier));
        } catch (LedgerUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnfoldableEventException(event.position(), e);
        }
    }
}
