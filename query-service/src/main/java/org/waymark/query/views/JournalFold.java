package org.waymark.query.views;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.ledger.LedgerUnavailableException;

/** Folds events, in order, into the states of a journal, and says which entry each makes. For one thread. */
public final class JournalFold<S, E> {

    private final Journal<S, E> journal;
    private final ViewFold<S> folding;

    public JournalFold(Journal<S, E> journal, ViewFold<S> folding) {
        this.journal = journal;
        this.folding = folding;
    }

    /**
     * Folds one event in.
     *
     * @return its entry; empty where its state had seen it
     * @throws UnfoldableEventException if the journal cannot make sense of it
     */
    public Optional<JournalEntry<E>> fold(RecordedEvent event) {
        StoredState<S> found = folding.found(event);
        return folding.fold(event) ? Optional.of(entry(found, event)) : Optional.empty();
    }

    private JournalEntry<E> entry(@Nullable StoredState<S> found, RecordedEvent event) {
        try {
            return new JournalEntry<>(
                    event.position(),
                    event.event().strategy(),
                    journal.entry(found == null ? null : found.state(), event, folding.earlier(event)));
        } catch (LedgerUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnfoldableEventException(event.position(), e);
        }
    }
}
