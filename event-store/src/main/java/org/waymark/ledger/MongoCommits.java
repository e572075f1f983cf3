package org.waymark.ledger;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BSONException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitDocuments;
import org.waymark.ledger.format.Tags;
import org.waymark.ledger.version.DatabaseVersion;

/** The commits in a MongoDB collection: written by a majority and journalled, read from what a majority holds. */
final class MongoCommits implements Commits {

    private static final InsertManyOptions ORDERED = new InsertManyOptions().ordered(true);
    private static final Bson IN_ORDER = Sorts.ascending(CommitDocuments.ID);
    private static final int CURSOR_BATCH = 500;

    private final MongoDatabase database;
    private final MongoCollection<Document> collection;

    MongoCommits(MongoDatabase database, String name) {
        this(database, name, LedgerSettings.withDefaults().answerWithin());
    }

    /** @param answerWithin how long one operation may take; a connection that has gone silent ends only by it */
    MongoCommits(MongoDatabase database, String name, Duration answerWithin) {
        this.database = database;
        collection = database.getCollection(name)
                .withTimeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    @Override
    public void prepare() {
        reading(() -> {
            DatabaseVersion.take(database);
            return collection.createIndex(Indexes.ascending(CommitDocuments.TAGS, CommitDocuments.ID));
        });
    }

    @Override
    public InsertOutcome insert(List<Commit> run) {
        try {
            collection.insertMany(run.stream().map(CommitDocuments::write).toList(), ORDERED);
            return new InsertOutcome.Stored();
        } catch (MongoException e) {
            return alone(run, WriteFailures.of(e));
        } catch (BSONException e) {
            return alone(run, new InsertOutcome.RefusedForGood(0, e));
        }
    }

    /** Where the run as a whole is refused for good, one commit after the other: perhaps only one of them is to blame. */
    private InsertOutcome alone(List<Commit> run, InsertOutcome outcome) {
        if (!(outcome instanceof InsertOutcome.RefusedForGood(int stored, Exception cause))
                || run.size() == 1
                || stored > 0) {
            return outcome;
        }
        for (int index = 0; index < run.size(); index++) {
            switch (insert(run.subList(index, index + 1))) {
                case InsertOutcome.Stored() -> {}
                case InsertOutcome.RefusedForGood(int none, Exception why) -> {
                    return new InsertOutcome.RefusedForGood(index, why);
                }
                case InsertOutcome.PositionTaken(int none) -> {
                    return new InsertOutcome.PositionTaken(index);
                }
                case InsertOutcome other -> {
                    return other;
                }
            }
        }
        return new InsertOutcome.Stored();
    }

    @Override
    public List<Commit> startingIn(long from, long toExclusive) {
        return reading(() -> collection
                .find(window(from, toExclusive))
                .sort(IN_ORDER)
                .map(CommitDocuments::read)
                .into(new ArrayList<>()));
    }

    @Override
    public @Nullable Commit firstStartingIn(long from, long toExclusive) {
        try {
            Document document = collection
                    .find(window(from, toExclusive))
                    .sort(IN_ORDER)
                    .limit(1)
                    .first();
            return document == null ? null : CommitDocuments.read(document);
        } catch (MongoException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void scanTagged(Set<Tag> tags, long from, long toExclusive, Predicate<Commit> more) {
        FindIterable<Document> found = collection
                .find(window(from, toExclusive).append(CommitDocuments.TAGS, tagged(tags)))
                .sort(IN_ORDER)
                .timeoutMode(TimeoutMode.ITERATION)
                .batchSize(CURSOR_BATCH);
        reading(() -> {
            try (MongoCursor<Document> cursor = found.cursor()) {
                boolean goOn = true;
                while (goOn && cursor.hasNext()) {
                    goOn = more.test(CommitDocuments.read(cursor.next()));
                }
                return goOn;
            }
        });
    }

    private static Object tagged(Set<Tag> tags) {
        List<String> texts = Tags.sorted(tags);
        return texts.size() == 1 ? texts.getFirst() : new Document("$in", texts);
    }

    private static Document window(long from, long toExclusive) {
        return new Document(CommitDocuments.ID, new Document("$gte", from).append("$lt", toExclusive));
    }

    private interface Read<T> {
        T run();
    }

    private static <T> T reading(Read<T> read) {
        try {
            return read.run();
        } catch (MongoException e) {
            throw unavailable(e);
        }
    }

    private static LedgerUnavailableException unavailable(MongoException e) {
        return new LedgerUnavailableException("The ledger cannot be read now: " + e.getMessage(), e);
    }
}
