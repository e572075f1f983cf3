package org.waymark.query.views;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.waymark.events.StrategyCode;

/** The live states of a view in MongoDB: one small document a state, each with the position it has seen. */
public final class ViewDocuments<S> {

    private static final Sort IN_ORDER = Sort.by("first");

    private final MongoOperations mongo;
    private final View<S> view;
    private final String collection;

    ViewDocuments(MongoOperations mongo, View<S> view) {
        this.mongo = mongo;
        this.view = view;
        this.collection = ViewNames.collection(view);
    }

    void prepare() {
        mongo.indexOps(collection)
                .createIndex(new Index("strategy", Sort.Direction.ASC).on("first", Sort.Direction.ASC));
    }

    /** The states with these ids, by one query. */
    Map<String, StoredState<S>> load(Collection<String> ids) {
        Map<String, StoredState<S>> states = new HashMap<>();
        if (!ids.isEmpty()) {
            find(query(where("_id").in(ids))).forEach(held -> states.put(held.id(), held));
        }
        return states;
    }

    /** The states with these keys, by one query. */
    public List<StoredState<S>> some(StrategyCode strategy, Collection<String> keys) {
        List<String> ids =
                keys.stream().map(key -> StoredState.id(strategy, key)).toList();
        return find(query(where("_id").in(ids)));
    }

    public List<StoredState<S>> all(StrategyCode strategy) {
        return find(query(where("strategy").is(strategy.value())).with(IN_ORDER));
    }

    public List<StoredState<S>> everywhere() {
        return find(new Query().with(IN_ORDER));
    }

    /** Writes states with one bulk write; one that somebody else has already taken further is left alone. */
    void save(Collection<StoredState<S>> states) {
        if (states.isEmpty()) {
            return;
        }
        BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, collection);
        for (StoredState<S> held : states) {
            bulk.replaceOne(
                    query(where("_id").is(held.id()).and("seen").lt(held.seen())),
                    document(held),
                    FindAndReplaceOptions.options().upsert());
        }
        // A document that has seen more does not match, and inserting it again fails: it is already ahead.
        BulkWrites.ignoringDuplicates(bulk);
    }

    /**
     * Writes states over those that are there, with one bulk write, unless they have seen more than {@code end}: then
     * somebody else, who is further, has done so too.
     */
    void replace(Collection<StoredState<S>> states, long end) {
        if (states.isEmpty()) {
            return;
        }
        BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, collection);
        for (StoredState<S> held : states) {
            bulk.replaceOne(
                    query(where("_id").is(held.id()).and("seen").lte(end)),
                    document(held),
                    FindAndReplaceOptions.options().upsert());
        }
        BulkWrites.ignoringDuplicates(bulk);
    }

    private List<StoredState<S>> find(Query query) {
        return mongo.find(query, Document.class, collection).stream()
                .map(this::held)
                .toList();
    }

    private Document document(StoredState<S> held) {
        return new Document("_id", held.id())
                .append("strategy", held.strategy().value())
                .append("first", held.first())
                .append("seen", held.seen())
                .append("state", ViewJson.document(held.state()));
    }

    private StoredState<S> held(Document document) {
        return new StoredState<>(
                document.getString("_id"),
                new StrategyCode(document.getString("strategy")),
                document.getLong("first"),
                document.getLong("seen"),
                ViewJson.value(document.get("state", Document.class), view.stateType()));
    }
}
