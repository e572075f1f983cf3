package org.waymark.query.views;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.waymark.events.StrategyCode;
import org.waymark.http.Deadline;

/** The entries of a journal in MongoDB: one document an event, its id the position. */
final class JournalDocuments<E> implements Entries<E> {

    private static final String ID = "_id";
    private static final String STRATEGY = "strategy";
    private static final String ENTRY = "entry";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final long FIRST_WINDOW = 4_096;
    private static final int GROWTH = 4;

    private final Journal<?, E> journal;
    private final MongoCollection<RawBsonDocument> collection;

    JournalDocuments(MongoDatabase database, Journal<?, E> journal) {
        this.journal = journal;
        this.collection = database.getCollection(ViewNames.entries(journal), RawBsonDocument.class);
    }

    /** Makes the indexes that are not there yet. */
    void prepare() {
        collection.createIndex(Indexes.ascending(STRATEGY, ID));
        for (String term : journal.termNames()) {
            collection.createIndex(Indexes.ascending(STRATEGY, term, ID));
        }
    }

    /** Writes entries with one bulk write; one that is there already stays as it is. */
    void save(Collection<RawBsonDocument> entries) {
        write(entries.stream()
                .<WriteModel<RawBsonDocument>>map(InsertOneModel::new)
                .toList());
    }

    /** Writes entries over those that are there, because the law requires a text that they repeat to be removed (ADR 0010). */
    void replace(Collection<RawBsonDocument> entries) {
        write(entries.stream()
                .<WriteModel<RawBsonDocument>>map(
                        entry -> new ReplaceOneModel<>(eq(ID, entry.getInt64(ID).getValue()), entry, UPSERT))
                .toList());
    }

    private void write(List<WriteModel<RawBsonDocument>> writes) {
        if (!writes.isEmpty()) {
            BulkWrites.ignoringDuplicates(() -> collection.bulkWrite(writes, UNORDERED));
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>It looks into bounded windows that grow, from the end that is asked for: the embedded database sorts all that a
     * query matches before it limits it, so one question over the whole range would cost as much as the ledger is long.
     */
    @Override
    public List<E> find(
            StrategyCode strategy, Map<String, String> terms, long from, long to, int limit, boolean backward) {
        List<E> found = new ArrayList<>();
        long low = Math.max(0, from);
        long high = to;
        long size = FIRST_WINDOW;
        while (low <= high && found.size() < limit) {
            Deadline.check();
            long start = backward ? Math.max(low, high - size + 1) : low;
            long end = backward ? high : Math.min(high, low + size - 1);
            found.addAll(window(strategy, terms, start, end, limit - found.size(), backward));
            if (backward) {
                high = start - 1;
            } else {
                low = end + 1;
            }
            size *= GROWTH;
        }
        return Collections.unmodifiableList(found);
    }

    private List<E> window(
            StrategyCode strategy, Map<String, String> terms, long start, long end, int limit, boolean backward) {
        Document filter = new Document(STRATEGY, strategy.value());
        filter.putAll(terms);
        filter.append(ID, new Document("$gte", start).append("$lte", end));
        return DamagedViewException.reading(
                journal.name(),
                () -> collection
                        .find(filter)
                        .sort(backward ? Sorts.descending(ID) : Sorts.ascending(ID))
                        .limit(limit)
                        .map(this::read)
                        .into(new ArrayList<>()));
    }

    /** The document of an entry. */
    RawBsonDocument document(JournalEntry<E> entry) {
        return RawDocuments.of(fields -> {
            fields.writeInt64(ID, entry.position());
            fields.writeString(STRATEGY, entry.strategy().value());
            Map<String, String> terms = journal.terms(entry.entry());
            for (String term : journal.termNames()) {
                fields.writeString(term, Objects.requireNonNull(terms.get(term)));
            }
            fields.writeName(ENTRY);
            ViewJson.write(fields, entry.entry());
        });
    }

    /** What is stored of the entries of some positions, as it is. */
    List<RawBsonDocument> stored(long from, long to) {
        return DamagedViewException.reading(
                journal.name(),
                () -> collection
                        .find(new Document(ID, new Document("$gte", from).append("$lte", to)))
                        .into(new ArrayList<>()));
    }

    /** Which event an entry is of. */
    static long position(RawBsonDocument document) {
        return document.getInt64(ID).getValue();
    }

    private E read(RawBsonDocument document) {
        try {
            RawDocuments.check(document);
            return decoded(document);
        } catch (RuntimeException e) {
            throw new DamagedViewException(journal.name(), e);
        }
    }

    private E decoded(RawBsonDocument document) {
        try (BsonBinaryReader reader =
                new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                if (reader.readName().equals(ENTRY)) {
                    return ViewJson.read(reader, journal.entryType());
                }
                reader.skipValue();
            }
        }
        throw new IllegalArgumentException("No entry of " + journal.name() + ": " + document);
    }
}
