package org.waymark.embedded.server;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.waymark.embedded.query.FieldIndex;
import org.waymark.embedded.store.Store;
import org.waymark.embedded.store.Unsynced;

/** A collection to test without a server in front of it. */
public final class TestCollection {

    private final StoredDatabase database;
    private final StoredCollection collection;

    private TestCollection(StoredDatabase database) {
        this.database = database;
        this.collection =
                (StoredCollection) database.createCollectionOrThrowIfExists("things", CollectionOptions.withDefaults());
    }

    public static TestCollection inMemory() {
        return new TestCollection(new StoredDatabase("test", new CursorRegistry(), Store.inMemory(), new Unsynced()));
    }

    public StoredCollection collection() {
        return collection;
    }

    /** Adds an index on these fields, ascending. */
    public FieldIndex index(String... fields) {
        return index(false, false, fields);
    }

    public FieldIndex index(boolean unique, boolean sparse, String... fields) {
        List<IndexKey> keys =
                Arrays.stream(fields).map(field -> new IndexKey(field, true)).toList();
        String name = String.join("_", fields);
        FieldIndex index = (FieldIndex)
                (unique
                        ? database.openOrCreateUniqueIndex("things", name, keys, sparse)
                        : database.openOrCreateSecondaryIndex("things", name, keys, sparse));
        collection.addIndex(index);
        return index;
    }

    public void insert(Document... documents) {
        Arrays.stream(documents).forEach(collection::addDocument);
    }

    List<Document> find(Document query) {
        return StreamSupport.stream(collection.handleQuery(query).spliterator(), false)
                .toList();
    }
}
