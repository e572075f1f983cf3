package org.waymark.query.views;

import com.mongodb.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.RawBsonDocument;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;

/** The live documents of all views: what writes them, and direct looks into them. */
public final class LiveViews {

    private final MongoDatabase reading;
    private final MongoDatabase writing;
    private final StateCollection states;
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
            MongoDatabase reading,
            MongoDatabase writing,
            LedgerReader ledger,
            Set<View<?>> views,
            ViewHealth health,
            Runnable advanced) {
        this.reading = reading;
        this.writing = writing;
        this.states = new StateCollection(reading);
        this.ledger = ledger;
        this.health = health;
        this.advanced = advanced;
        views.forEach(view -> documents.put(view, new ViewDocuments<>(states, view)));
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
                : writer(view, EntryWriter.none(), EntryWriter.none(), List.of(StateCollection.NAME));
    }

    private <S, E> LiveView<S> journalWriter(Journal<S, E> journal) {
        JournalDocuments<E> entries = new JournalDocuments<>(writing, journal);
        return writer(
                journal,
                EntryWriter.of(journal, written -> entries.save(documents(entries, written))),
                EntryWriter.of(journal, written -> entries.replace(documents(entries, written))),
                List.of(StateCollection.NAME, ViewNames.entries(journal)));
    }

    private static <E> List<RawBsonDocument> documents(JournalDocuments<E> documents, List<JournalEntry<E>> entries) {
        return entries.stream().map(documents::document).toList();
    }

    private <S> LiveView<S> writer(
            View<S> view, EntryWriter<S> entries, EntryWriter<S> again, List<String> collections) {
        ViewDocuments<S> states = new ViewDocuments<>(new StateCollection(writing), view);
        RedactionRefold<S> refolding =
                new RedactionRefold<>(view, ledger, states, again, new Compaction(writing, collections));
        return new LiveView<>(view, states, new LedgerHistory(ledger), entries, refolding, health, advanced);
    }

    /** Makes the indexes that are not there yet. */
    void prepare() {
        new StateCollection(writing).prepare();
        for (View<?> view : views()) {
            if (view instanceof Journal<?, ?> journal) {
                new JournalDocuments<>(writing, journal).prepare();
            }
        }
    }

    /** The entries of a journal, as they were written. */
    public <E> Entries<E> entries(Journal<?, E> journal) {
        return new JournalDocuments<>(reading, journal);
    }

    /** What all views hold of a strategy, by one query. */
    public StrategyDocuments of(StrategyCode strategy) {
        return new StrategyDocuments(states.of(strategy).stream().collect(Collectors.groupingBy(StateDocument::view)));
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
