package org.waymark.query.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoOperations;
import org.waymark.ledger.LedgerReader;

/** The live documents of all views: what writes them, and direct looks into them. */
public final class LiveViews {

    private final MongoOperations mongo;
    private final ViewHealth health;
    private final Runnable advanced;
    private final LedgerReader ledger;
    private final Map<View<?>, ViewDocuments<?>> documents = new LinkedHashMap<>();

    /** @param ledger where events are read again whose texts were redacted */
    public LiveViews(
            MongoOperations mongo, LedgerReader ledger, Set<View<?>> views, ViewHealth health, Runnable advanced) {
        this.mongo = mongo;
        this.ledger = ledger;
        this.health = health;
        this.advanced = advanced;
        views.forEach(view -> documents.put(view, new ViewDocuments<>(mongo, view)));
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
        JournalDocuments<E> entries = new JournalDocuments<>(mongo, journal);
        return writer(
                journal,
                EntryWriter.of(journal, entries::save),
                EntryWriter.of(journal, entries::replace),
                List.of(ViewNames.collection(journal), ViewNames.entries(journal)));
    }

    private <S> LiveView<S> writer(
            View<S> view, EntryWriter<S> entries, EntryWriter<S> again, List<String> collections) {
        RedactionRefold<S> refolding =
                new RedactionRefold<>(view, ledger, documents(view), again, new Compaction(mongo, collections));
        return new LiveView<>(view, documents(view), new LedgerHistory(ledger), entries, refolding, health, advanced);
    }

    /** Makes the indexes that are not there yet. */
    void prepare() {
        for (View<?> view : views()) {
            documents(view).prepare();
            if (view instanceof Journal<?, ?> journal) {
                new JournalDocuments<>(mongo, journal).prepare();
            }
        }
    }

    /** The entries of a journal, as they were written. */
    public <E> Entries<E> entries(Journal<?, E> journal) {
        return new JournalDocuments<>(mongo, journal);
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
