package org.waymark.query.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoOperations;
import org.waymark.ledger.LedgerReader;

/** The live documents of all views: what writes them, and direct looks into them. */
public final class LiveViews {

    private final MongoOperations reading;
    private final MongoOperations writing;
    private final ViewHealth health;
    private final Runnable advanced;
    private final LedgerReader ledger;
    private final Map<View<?>, ViewDocuments<?>> documents = new LinkedHashMap<>();

    /**
     * @param reading where requests look
     * @param writing with connections that requests do not take
     * @param ledger  where events are read again whose texts were redacted
     */
    public LiveViews(
            MongoOperations reading,
            MongoOperations writing,
            LedgerReader ledger,
            Set<View<?>> views,
            ViewHealth health,
            Runnable advanced) {
        this.reading = reading;
        this.writing = writing;
        this.ledger = ledger;
        this.health = health;
        this.advanced = advanced;
        views.forEach(view -> documents.put(view, new ViewDocuments<>(reading, view)));
    }

    Set<View<?>> views() {
        return documents.keySet();
    }

    /** What a streaming processor hands its events to. */
    LiveView<?> writer(View<?> view) {
        return writerOf(view);
    }

    private <S> LiveView<S> writerOf(View<S> view) {
        return view instanceof Journal<S, ?> journal
                ? journalWriter(journal)
                : writer(view, EntryWriter.none(), EntryWriter.none(), List.of(ViewNames.collection(view)));
    }

    private <S, E> LiveView<S> journalWriter(Journal<S, E> journal) {
        JournalDocuments<E> entries = new JournalDocuments<>(writing, journal);
        return writer(
                journal,
                EntryWriter.of(journal, entries::save),
                EntryWriter.of(journal, entries::replace),
                List.of(ViewNames.collection(journal), ViewNames.entries(journal)));
    }

    private <S> LiveView<S> writer(
            View<S> view, EntryWriter<S> entries, EntryWriter<S> again, List<String> collections) {
        ViewDocuments<S> states = new ViewDocuments<>(writing, view);
        RedactionRefold<S> refolding =
                new RedactionRefold<>(view, ledger, states, again, new Compaction(writing, collections));
        return new LiveView<>(view, states, new LedgerHistory(ledger), entries, refolding, health, advanced);
    }

    /** Makes the indexes that are not there yet. */
    void prepare() {
        for (View<?> view : views()) {
            new ViewDocuments<>(writing, view).prepare();
            if (view instanceof Journal<?, ?> journal) {
                new JournalDocuments<>(writing, journal).prepare();
            }
        }
    }

    /** The entries of a journal, as they were written. */
    public <E> Entries<E> entries(Journal<?, E> journal) {
        return new JournalDocuments<>(reading, journal);
    }

    @SuppressWarnings("unchecked") // each view is put beside its own documents
    public <S> ViewDocuments<S> documents(View<S> view) {
        ViewDocuments<S> found = (ViewDocuments<S>) documents.get(view);
        if (found == null) {
            throw new IllegalArgumentException("The view " + view.name() + " is not kept live");
        }
        return found;
    }
}
