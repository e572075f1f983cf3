package org.waymark.embedded.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.query.FieldIndex;
import org.waymark.embedded.query.LeadingMatch;
import org.waymark.embedded.query.Match;
import org.waymark.embedded.query.Matches;
import org.waymark.embedded.query.QueryPlan;
import org.waymark.embedded.query.QueryPlanner;
import org.waymark.embedded.query.ResultCursor;
import org.waymark.embedded.query.SortOrder;
import org.waymark.embedded.query.Window;
import org.waymark.embedded.store.Batch;
import org.waymark.embedded.store.Bson;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyEncoder;
import org.waymark.embedded.store.KeyMap;
import org.waymark.embedded.store.KeyMap.Entry;
import org.waymark.embedded.store.Unsynced;

/**
 * A collection whose documents are stored as BSON in the order of their {@code _id}, and whose queries go through the
 * indexes. Readers run side by side; a writer has the collection to itself.
 */
public final class StoredCollection extends AbstractMongoCollection<KeyBytes> {

    private final Unsynced unsynced;
    private final DocumentKeys documents;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    public StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            Unsynced unsynced,
            KeyMap map) {
        super(database, name, options, cursors);
        this.unsynced = unsynced;
        this.documents = new DocumentKeys(map, options.getIdField() == null ? "" : options.getIdField());
    }

    public DocumentKeys documents() {
        return documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        ResultCursor cursor = reading(() -> new ResultCursor(
                cursorRegistry.generateCursorId(),
                matches(query, orderBy, skip, limit),
                this::reading,
                batch -> project(batch, fields)));
        if (batchSize == 0) {
            return new QueryResult(cursor.takeAll());
        }
        List<Document> first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    private Iterator<Match> matches(Document query, @Nullable Document orderBy, int skip, int limit) {
        long wanted = limit <= 0 ? 0 : (long) skip + limit;
        QueryPlan plan = plan(query, orderBy, wanted);
        Iterator<Match> matches = new Matches(plan.positions(), documents.map(), query, unsynced);
        if (!plan.sorted() && orderBy != null) {
            matches = Match.sort(matches, orderBy, wanted);
        }
        return new Window<>(matches, skip, limit);
    }

    /** How a query would be answered. */
    public QueryPlan plan(Document query, @Nullable Document orderBy, long wanted) {
        List<FieldIndex> indexes = getIndexes().stream()
                .filter(FieldIndex.class::isInstance)
                .map(FieldIndex.class::cast)
                .toList();
        SortOrder order = SortOrder.of(orderBy, documents.positionField());
        return new QueryPlanner(documents, indexes).plan(query, order, wanted);
    }

    private List<Document> project(List<Document> batch, @Nullable Document fields) {
        return matchDocumentsFromStream(new Document(), batch.stream(), 0, 0, 0, null, fields)
                .collectDocuments();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    /** With a matcher of its own: a shared one keeps state that readers side by side would disturb. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, query);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return LeadingMatch.takeFor(getFullName())
                .map(this::handleQueryAsStream)
                .orElseGet(super::queryAllAsStream);
    }

    @Override
    public int count() {
        return (int) Math.min(documents.map().size(), Integer.MAX_VALUE);
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(query, skip, limit);
        }
        return reading(() -> {
            int count = 0;
            for (Iterator<Match> all = matches(query, null, skip, limit); all.hasNext(); all.next()) {
                count++;
            }
            return count;
        });
    }

    @Override
    protected @Nullable Document getDocument(KeyBytes position) {
        byte[] stored = documents.map().get(position);
        unsynced.saw(documents.map(), position);
        return stored == null ? null : Bson.decode(stored);
    }

    @Override
    protected Stream<DocumentWithPosition<KeyBytes>> streamAllDocumentsWithPosition() {
        return stored().map(entry -> new DocumentWithPosition<>(Bson.decode(entry.value()), entry.key()));
    }

    private Stream<Entry> stored() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(documents.map().entries(), Spliterator.ORDERED), false);
    }

    @Override
    protected KeyBytes addDocumentInternal(Document document) {
        KeyBytes position = getIdField() == null ? nextPosition() : KeyEncoder.encode(document.get(getIdField()));
        documents.map().add(position, Bson.encode(document));
        unsynced.writes(documents.map(), position);
        return position;
    }

    /** One more than the last, for the few collections of the system that have no id field. */
    private KeyBytes nextPosition() {
        KeyBytes last = documents.map().lastKey();
        long next = last == null ? 0 : ByteBuffer.wrap(last.array()).getLong() + 1;
        return new KeyBytes(ByteBuffer.allocate(Long.BYTES).putLong(next).array());
    }

    @Override
    protected void handleUpdate(KeyBytes position, Document before, Document after) {
        documents.map().put(position, Bson.encode(after));
        unsynced.writes(documents.map(), position);
    }

    @Override
    protected void removeDocument(KeyBytes position) {
        documents.map().subtract(position);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        // Not kept: it would be written with every commit, and nobody asks for it.
    }

    @Override
    protected int getDataSize() {
        long size = stored().mapToLong(entry -> entry.value().length).sum();
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    @Override
    public void addDocument(Document document) {
        writing(() -> {
            super.addDocument(document);
            return null;
        });
    }

    @Override
    public void removeDocument(Document document) {
        writing(() -> {
            super.removeDocument(document);
            return null;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> documents, boolean isOrdered) {
        return writing(() -> super.insertDocuments(documents, isOrdered));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return writing(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document findAndModify(Document query) {
        return writing(() -> super.findAndModify(query));
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return writing(() -> super.updateDocuments(
                isMulti ? selector : narrowedToFirst(selector), update, arrayFilters, isMulti, isUpsert, oplog));
    }

    /** The same selector, for the first document it matches: the engine would otherwise read them all to update one. */
    private Document narrowedToFirst(Document selector) {
        if (selector.containsKey("_id")) {
            return selector;
        }
        Iterator<Match> first = matches(selector, null, 0, 1);
        if (!first.hasNext()) {
            return selector;
        }
        Document narrowed = new Document(selector);
        narrowed.put("_id", first.next().document().get("_id"));
        return narrowed;
    }

    @Override
    public void addIndex(Index<KeyBytes> index) {
        writing(() -> {
            try {
                super.addIndex(index);
            } catch (RuntimeException e) {
                if (!getIndexes().stream().anyMatch(each -> each.getName().equals(index.getName()))) {
                    index.drop();
                }
                throw e;
            }
            return null;
        });
    }

    @Override
    public void dropIndex(String indexName) {
        writing(() -> {
            super.dropIndex(indexName);
            return null;
        });
    }

    private <T> T reading(Supplier<T> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T writing(Supplier<T> write) {
        lock.writeLock().lock();
        Batch batch = Batch.current();
        try {
            return write.get();
        } finally {
            if (batch == null) {
                lock.writeLock().unlock();
            } else {
                batch.keeps(lock.writeLock());
            }
        }
    }
}
