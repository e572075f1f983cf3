package org.waymark.query.views;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.RawBsonDocument;

/** Documents of several views, read by one query; each is decoded when it is asked for. */
public final class StrategyDocuments {

    private final Map<String, List<RawBsonDocument>> documents;

    private StrategyDocuments(Map<String, List<RawBsonDocument>> documents) {
        this.documents = documents;
    }

    static StrategyDocuments of(Collection<RawBsonDocument> documents) {
        return new StrategyDocuments(documents.stream().collect(Collectors.groupingBy(StateDocument::view)));
    }

    /** The states of a view, in the order in which they came to be. */
    public <S> List<StoredState<S>> of(View<S> view) {
        return ViewDocuments.read(view, documents.getOrDefault(ViewNames.versioned(view), List.of()));
    }
}
