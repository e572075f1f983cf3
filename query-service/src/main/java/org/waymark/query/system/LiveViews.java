package org.waymark.query.system;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoOperations;
import org.waymark.events.StrategyCode;

/** The live documents of all views: what writes them, and direct looks into them. */
public final class LiveViews {

    private final MongoOperations mongo;
    private final ViewHealth health;
    private final Runnable advanced;
    private final Map<View<?>, ViewDocuments<?>> documents = new LinkedHashMap<>();

    LiveViews(MongoOperations mongo, Set<View<?>> views, ViewHealth health, Runnable advanced) {
        this.mongo = mongo;
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
        EntryWriter<S> entries = view instanceof Journal<S, ?> journal ? entryWriter(journal) : EntryWriter.none();
        return new LiveView<>(view, documents(view), entries, health, advanced);
    }

    private <S, E> EntryWriter<S> entryWriter(Journal<S, E> journal) {
        return EntryWriter.of(journal, new JournalDocuments<>(mongo, journal)::save);
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

    /** The state with this key as it stands now, if there is one. */
    public <S> Optional<S> current(View<S> view, StrategyCode strategy, String key) {
        return documents(view).one(strategy, key).map(Held::state);
    }

    /** The entries of a journal, as they were written. */
    public <E> Entries<E> entries(Journal<?, E> journal) {
        return new JournalDocuments<>(mongo, journal);
    }

    @SuppressWarnings("unchecked") // each view is put beside its own documents
    <S> ViewDocuments<S> documents(View<S> view) {
        ViewDocuments<S> found = (ViewDocuments<S>) documents.get(view);
        if (found == null) {
            throw new IllegalArgumentException("The view " + view.name() + " is not kept live");
        }
        return found;
    }
}
