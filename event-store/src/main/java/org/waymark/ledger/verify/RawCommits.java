package org.waymark.ledger.verify;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.function.Supplier;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.ledger.format.CommitDocuments;

/**
 * The documents of the ledger as the database holds them, whatever they are. Throws {@link LedgerUnavailableException} when
 * the database cannot answer.
 */
final class RawCommits implements LedgerLookup {

    private static final Bson IN_ORDER = Sorts.ascending(CommitDocuments.ID);
    private static final int CURSOR_BATCH = 2_000;

    private final MongoCollection<RawBsonDocument> collection;

    RawCommits(MongoDatabase database, String name) {
        collection = database.getCollection(name, RawBsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** {@return how many there are by what the last one says, 0 where it says nothing} */
    long count() {
        RawBsonDocument last = reading(() -> collection
                .find()
                .sort(Sorts.descending(CommitDocuments.ID))
                .limit(1)
                .first());
        return last != null && last.get("number") instanceof BsonInt64 number ? number.getValue() + 1 : 0;
    }

    /** {@return all of them in the order of their ids, also those whose id is no position} */
    MongoCursor<RawBsonDocument> all() {
        return reading(
                () -> collection.find().sort(IN_ORDER).batchSize(CURSOR_BATCH).cursor());
    }

    @Override
    public @Nullable RawBsonDocument firstFrom(long position) {
        return reading(() -> collection
                .find(Filters.gte(CommitDocuments.ID, position))
                .sort(IN_ORDER)
                .limit(1)
                .first());
    }

    /** Looks at every document. */
    @Override
    public @Nullable RawBsonDocument firstWith(String field, Binary hash) {
        return reading(() ->
                collection.find(Filters.eq(field, hash)).sort(IN_ORDER).limit(1).first());
    }

    static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (MongoException e) {
            throw new LedgerUnavailableException("The ledger cannot be read now: " + e.getMessage(), e);
        }
    }
}
