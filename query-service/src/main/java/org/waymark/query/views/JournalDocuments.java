package org.waymark.query.views;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.waymark.events.StrategyCode;

/** The entries of a journal in MongoDB: one document an event, its id the position. */
final class JournalDocuments<E> implements Entries<E> {

    private static final long FIRST_WINDOW = 4_096;
    private static final int GROWTH = 4;

    private final MongoOperations mongo;
    private final Journal<?, E> journal;
    private final String collection;

    JournalDocuments(MongoOperations mongo, Journal<?, E> journal) {
        this.mongo = mongo;
        this.journal = journal;
        this.collection = ViewNames.entries(journal);
    }

    void prepare() {
        Index byStrategy = new Index("strategy", Sort.Direction.ASC).on("_id", Sort.Direction.ASC);
        mongo.indexOps(collection).createIndex(byStrategy);
        for (String term : journal.termNames()) {
            mongo.indexOps(collection)
                    .createIndex(new Index("strategy", Sort.Direction.ASC)
                            .on(term, Sort.Direction.ASC)
                            .on("_id", Sort.Direction.ASC));
        }
    }

    /** Writes entries with one bulk write; one that is there already stays as it is. */
    void save(Collection<JournalEntry<E>> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Document> documents = entries.stream().map(this::document).toList();
        BulkWrites.ignoringDuplicates(
                mongo.bulkOps(BulkMode.UNORDERED, collection).insert(documents));
    }

    /** Writes entries over those that are there, because the law requires a text that they repeat to be removed (ADR 0010). */
    void replace(Collection<JournalEntry<E>> entries) {
        if (entries.isEmpty()) {
            return;
        }
        BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, collection);
        for (JournalEntry<E> entry : entries) {
            bulk.replaceOne(
                    query(where("_id").is(entry.position())),
                    document(entry),
                    FindAndReplaceOptions.options().upsert());
        }
        bulk.execute();
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
        Criteria criteria = where("strategy").is(strategy.value());
        terms.forEach((name, value) -> criteria.and(name).is(value));
        Query query = query(criteria.and("_id").gte(start).lte(end))
                .with(Sort.by(backward ? Sort.Direction.DESC : Sort.Direction.ASC, "_id"))
                .limit(limit);
        return mongo.find(query, Document.class, collection).stream()
                .map(document -> ViewJson.value(document.get("entry", Document.class), journal.entryType()))
                .toList();
    }

    private Document document(JournalEntry<E> entry) {
        Document document = new Document("_id", entry.position())
                .append("strategy", entry.strategy().value());
        document.putAll(journal.terms(entry.entry()));
        return document.append("entry", ViewJson.document(entry.entry()));
    }
}
