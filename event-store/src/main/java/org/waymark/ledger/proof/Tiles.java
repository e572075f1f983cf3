package org.waymark.ledger.proof;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.waymark.ledger.format.LedgerHead;

/**
 * The collection of tiles. All of it follows from the ledger and can be dropped and made again. What a tile holds never
 * changes, it only gets wider; so any number of nodes may write the same tiles at once, and the widest stays.
 */
final class Tiles implements TileStore {

    private static final String HEAD = "head";
    private static final String WIDTH = "width";
    private static final String COMMITS = "commits";

    private final MongoCollection<Document> collection;

    Tiles(MongoDatabase database, String ledger) {
        collection = database.getCollection(ledger + "-tiles")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** {@return the last commit that the tiles hold} */
    LedgerHead head() {
        Document head = collection.find(Filters.eq(HEAD)).first();
        return head == null
                ? LedgerHead.EMPTY
                : new LedgerHead(
                        head.getLong("position"),
                        head.getString("hash"),
                        head.getDate("recordedAt").toInstant(),
                        head.getLong(COMMITS));
    }

    /** Says that the tiles hold all commits up to this one, unless they hold more already. */
    void advance(LedgerHead head) {
        keepLarger(
                HEAD,
                COMMITS,
                head.commits(),
                List.of(
                        Updates.set("position", head.position()),
                        Updates.set("hash", head.hash()),
                        Updates.set("recordedAt", Date.from(head.recordedAt()))));
    }

    @Override
    public Tile tile(int level, long index, int width) {
        Document stored = collection.find(Filters.eq(TilePath.of(level, index))).first();
        if (stored == null || stored.getLong(WIDTH) < width) {
            throw new IllegalStateException("The collection %s lacks %s: drop it, and it is made again from the ledger"
                    .formatted(collection.getNamespace().getCollectionName(), TilePath.of(level, index)));
        }
        return Tile.of(stored.get("hashes", Binary.class).getData());
    }

    @Override
    public void put(int level, long index, Tile tile) {
        keepLarger(
                TilePath.of(level, index),
                WIDTH,
                tile.width(),
                List.of(Updates.set("hashes", new Binary(tile.bytes()))));
    }

    /** Where the document has as much already, the filter does not match, and inserting is refused: both is right. */
    private void keepLarger(String id, String field, long value, List<Bson> others) {
        Bson smaller = Filters.and(Filters.eq(id), Filters.lt(field, value));
        Bson update = Updates.combine(Updates.set(field, value), Updates.combine(others));
        try {
            collection.updateOne(smaller, update, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            requireAtLeast(id, field, value, e);
        }
    }

    /** Of two that insert at the same moment the one with less may have been first. */
    private void requireAtLeast(String id, String field, long value, MongoException duplicate) {
        Document stored = collection.find(Filters.eq(id)).first();
        if (stored == null || stored.getLong(field) < value) {
            throw duplicate;
        }
    }
}
