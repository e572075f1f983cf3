package org.waymark.query.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;

/** Documents of several views, read by one query; each is decoded when it is asked for. */
public final class StrategyDocuments {

    private final Map<String, List<RawBsonDocument>> documents;
    private final boolean intact;

    private StrategyDocuments(Map<String, List<RawBsonDocument>> documents, boolean intact) {
        this.documents = documents;
        this.intact = intact;
    }

    /** No documents. */
    public static StrategyDocuments none() {
        return of(List.of());
    }

    static StrategyDocuments of(Collection<RawBsonDocument> documents) {
        Map<String, List<RawBsonDocument>> byView = new HashMap<>();
        boolean intact = true;
        for (RawBsonDocument document : documents) {
            try {
                byView.computeIfAbsent(StateDocument.view(document), none -> new ArrayList<>())
                        .add(document);
            } catch (RuntimeException e) {
                intact = false;
            }
        }
        return new StrategyDocuments(byView, intact);
    }

    /**
     * The states of a view, in the order in which they came to be.
     *
     * @throws DamagedViewException if one of them is not what was written, or a document is there of which nobody can tell
     *     what view it is of
     */
    public <S> List<StoredState<S>> of(View<S> view) {
        if (!intact) {
            throw new DamagedViewException(
                    DamagedViews.ALL, new IllegalArgumentException("a document does not say of which view it is"));
        }
        return ViewDocuments.read(view, documents.getOrDefault(ViewNames.versioned(view), List.of()));
    }
}
