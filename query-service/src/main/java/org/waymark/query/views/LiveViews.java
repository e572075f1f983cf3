package org.waymark.query.views;

import com.mongodb.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.waymark.events.StrategyCode;

/** Looks into the live documents of all views. */
public final class LiveViews {

    private final MongoDatabase database;
    private final StateCollection states;
    private final DamagedViews damaged;
    private final Map<View<?>, ViewDocuments<?>> documents = new LinkedHashMap<>();

    public LiveViews(MongoDatabase database, Set<View<?>> views) {
        this.database = database;
        this.states = new StateCollection(database);
        this.damaged = new DamagedViews(database);
        views.forEach(view -> documents.put(view, new ViewDocuments<>(states, view)));
    }

    Set<View<?>> views() {
        return documents.keySet();
    }

    /** Has a view that was found to be damaged folded anew. */
    public void damaged(DamagedViewException found) {
        damaged.report(found);
    }

    /** The entries of a journal, as they were written. */
    public <E> Entries<E> entries(Journal<?, E> journal) {
        return new JournalDocuments<>(database, journal);
    }

    /** What all views hold of a strategy, by one query. */
    public StrategyDocuments of(StrategyCode strategy) {
        return StrategyDocuments.of(states.of(strategy));
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
