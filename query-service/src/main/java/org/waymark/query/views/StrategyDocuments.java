package org.waymark.query.views;

import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;

/** The documents of all views of one strategy, read by one query; each is decoded when it is asked for. */
public final class StrategyDocuments {

    private final Map<String, List<RawBsonDocument>> documents;

    /** @param documents by the versioned name of their view */
    StrategyDocuments(Map<String, List<RawBsonDocument>> documents) {
        this.documents = documents;
    }

    /** The states of a view, in the order in which they came to be. */
    public <S> List<StoredState<S>> of(View<S> view) {
        return ViewDocuments.read(view, documents.getOrDefault(ViewNames.versioned(view), List.of()));
    }
}
