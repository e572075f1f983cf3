package org.waymark.embedded.query;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyEncoder;
import org.waymark.embedded.store.SortedKeys;

/** The unique index on {@code _id}: the documents are stored in its order, so it keeps nothing itself. */
public final class IdIndex extends Index<KeyBytes> {

    private final SortedKeys documents;

    public IdIndex(String name, List<IndexKey> keys, SortedKeys documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public @Nullable KeyBytes getPosition(Document document) {
        KeyBytes position = positionOf(document);
        return documents.map().containsKey(position) ? position : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyBytes> collection) {
        if (documents.map().containsKey(positionOf(document))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void add(Document document, KeyBytes position, MongoCollection<KeyBytes> collection) {
        // The document is in the map already.
    }

    @Override
    public @Nullable KeyBytes remove(Document document) {
        return getPosition(document);
    }

    @Override
    public boolean canHandle(Document query) {
        return QueryPlanner.canNarrow(documents, query);
    }

    @Override
    public Iterable<KeyBytes> getPositions(Document query) {
        return QueryPlanner.positions(documents, query);
    }

    @Override
    public long getCount() {
        return documents.map().size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<KeyBytes> collection) {
        // The _id of a document cannot change.
    }

    @Override
    public void updateInPlace(
            Document before, Document after, KeyBytes position, MongoCollection<KeyBytes> collection) {
        // The _id of a document cannot change.
    }

    @Override
    public void drop() {
        // The documents go with their collection.
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    private static KeyBytes positionOf(Document document) {
        return KeyEncoder.encode(document.get("_id"));
    }
}
