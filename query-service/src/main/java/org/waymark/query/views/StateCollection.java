package org.waymark.query.views;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.waymark.events.StrategyCode;

/** The states of all views in one collection, so that a batch is one write and a strategy is read by one query. */
final class StateCollection {

    static final String NAME = "views";

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<RawBsonDocument> collection;

    StateCollection(MongoDatabase database) {
        this.collection = database.getCollection(NAME, RawBsonDocument.class);
    }

    /** Makes the index that is not there yet. */
    void prepare() {
        collection.createIndex(Indexes.ascending(StateDocument.STRATEGY));
    }

    /** The documents of all views of one strategy. */
    List<RawBsonDocument> of(StrategyCode strategy) {
        return find(eq(StateDocument.STRATEGY, strategy.value()));
    }

    List<RawBsonDocument> of(View<?> view, StrategyCode strategy) {
        return find(beginning(StateDocument.id(view, StoredState.id(strategy, ""))));
    }

    /** All documents of a view. */
    List<RawBsonDocument> of(View<?> view) {
        return find(beginning(StateDocument.id(view, "")));
    }

    /** @param ids of documents */
    List<RawBsonDocument> withIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : find(in(StateDocument.ID, ids));
    }

    private List<RawBsonDocument> find(Bson filter) {
        return DamagedViewException.reading(
                DamagedViews.ALL, () -> collection.find(filter).into(new ArrayList<>()));
    }

    /** @param prefix ends with a slash, which 0 follows */
    private static Bson beginning(String prefix) {
        return between(prefix, prefix.substring(0, prefix.length() - 1) + '0');
    }

    private static Bson between(String from, String to) {
        return new Document(StateDocument.ID, new Document("$gte", from).append("$lt", to));
    }

    /**
     * Writes documents with one bulk write; one that somebody else has already taken further is left alone: it does not
     * match, and inserting it again fails.
     */
    void save(Collection<RawBsonDocument> documents) {
        write(documents.stream()
                .map(document -> replacement(document, new Document("$lt", document.getInt64(StateDocument.SEEN)))));
    }

    /** Writes documents over those that are there, with one bulk write, unless they have seen more than {@code end}. */
    void replace(Collection<RawBsonDocument> documents, long end) {
        write(documents.stream().map(document -> replacement(document, new Document("$lte", end))));
    }

    private static WriteModel<RawBsonDocument> replacement(RawBsonDocument document, Document seen) {
        Document filter =
                new Document(StateDocument.ID, document.get(StateDocument.ID)).append(StateDocument.SEEN, seen);
        return new ReplaceOneModel<>(filter, document, UPSERT);
    }

    private void write(Stream<WriteModel<RawBsonDocument>> writes) {
        List<WriteModel<RawBsonDocument>> models = writes.toList();
        if (!models.isEmpty()) {
            BulkWrites.ignoringDuplicates(() -> collection.bulkWrite(models, UNORDERED));
        }
    }

    /** Removes the documents of all views, also where they cannot be read. */
    void dropAll() {
        collection.drop();
    }

    /** Removes the documents of a version of a view. */
    void drop(String versioned) {
        DamagedViewException.reading(
                DamagedViews.ALL, () -> collection.deleteMany(between(versioned + "/", versioned + "0")));
    }
}
