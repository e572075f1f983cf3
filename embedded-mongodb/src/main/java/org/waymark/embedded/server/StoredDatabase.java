package org.waymark.embedded.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IllegalOperationException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.waymark.embedded.query.ArrayFields;
import org.waymark.embedded.query.FieldIndex;
import org.waymark.embedded.query.IdIndex;
import org.waymark.embedded.query.LeadingMatch;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.Store;
import org.waymark.embedded.store.Unsynced;

/** A database: each collection, and each index but that on {@code _id}, has maps of its own in the store. */
public final class StoredDatabase extends AbstractSynchronizedMongoDatabase<KeyBytes> {

    private final Store store;
    private final Unsynced unsynced;

    public StoredDatabase(String name, CursorRegistry cursors, Store store, Unsynced unsynced) {
        super(name, cursors);
        this.store = store;
        this.unsynced = unsynced;
        initializeNamespacesAndIndexes();
    }

    /** The databases a store has collections of. */
    static Set<String> namesIn(Store store) {
        return store.mapNames().stream()
                .filter(map -> map.startsWith(Store.DOCUMENTS))
                .map(map -> map.substring(Store.DOCUMENTS.length(), map.indexOf('.')))
                .collect(Collectors.toSet());
    }

    @Override
    protected MongoCollection<KeyBytes> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(
                this, name, options, cursorRegistry, unsynced, store.map(Store.DOCUMENTS + fullName(name)));
    }

    /** One at a time, or two callers could each get a collection object, and with it a lock, of their own. */
    @Override
    public synchronized MongoCollection<KeyBytes> createCollectionOrThrowIfExists(
            String name, CollectionOptions options) {
        return super.createCollectionOrThrowIfExists(name, options);
    }

    @Override
    protected Index<KeyBytes> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex(name, keys, new DocumentKeys(store.map(Store.DOCUMENTS + fullName(collection)), "_id"));
        }
        return fieldIndex(collection, new FieldIndex.Definition(name, keys, true, sparse));
    }

    @Override
    protected Index<KeyBytes> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return fieldIndex(collection, new FieldIndex.Definition(name, keys, false, sparse));
    }

    private FieldIndex fieldIndex(String collection, FieldIndex.Definition definition) {
        String path = path(collection, definition.name());
        return new FieldIndex(
                definition, store.map(Store.INDEX + path), new ArrayFields(store.map(Store.ARRAYS + path)));
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        UnaryOperator<Document> run = each -> super.handleCommand(channel, command, each, resolver, oplog);
        if (command.equalsIgnoreCase("dropIndexes")) {
            return DropIndexes.byKey(query, resolveCollection((String) query.get(command), false), run);
        }
        if (command.equalsIgnoreCase("aggregate")) {
            return LeadingMatch.during(
                    fullName(String.valueOf(query.get(command))), query.get("pipeline"), () -> run.apply(query));
        }
        return run.apply(query);
    }

    /**
     * Nobody asks for the last result of a connection (getLastError left MongoDB with 5.1), and keeping it fails in the
     * middle of a write when the client hangs up meanwhile.
     */
    @Override
    protected void putLastResult(Channel channel, Document result) {
        // kept for nobody
    }

    @Override
    protected void clearLastStatus(Channel channel) {
        // see putLastResult
    }

    @Override
    protected void dropIndex(MongoCollection<KeyBytes> collection, String name) {
        super.dropIndex(collection, name);
        String path = path(collection.getCollectionName(), name);
        store.remove(Store.INDEX + path);
        store.remove(Store.ARRAYS + path);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.remove(Store.DOCUMENTS + fullName(name));
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
        if (oldDatabase != this) {
            throw new IllegalOperationException("A collection can only be renamed within its database");
        }
        super.moveCollection(oldDatabase, collection, newName);
        renameMaps((StoredCollection) collection, newName);
    }

    private void renameMaps(StoredCollection collection, String newName) {
        store.rename(collection.documents().map(), Store.DOCUMENTS + fullName(newName));
        for (Index<KeyBytes> index : collection.getIndexes()) {
            if (index instanceof FieldIndex fieldIndex) {
                String path = path(newName, index.getName());
                store.rename(fieldIndex.map(), Store.INDEX + path);
                store.rename(fieldIndex.arrayFields().stored(), Store.ARRAYS + path);
            }
        }
    }

    @Override
    protected long getStorageSize() {
        return store.size();
    }

    @Override
    protected long getFileSize() {
        return store.size();
    }

    private String fullName(String collection) {
        return getDatabaseName() + "." + collection;
    }

    private String path(String collection, String index) {
        return fullName(collection) + "/" + index;
    }
}
