package org.waymark.query.audit.bookmarks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.waymark.events.StrategyCode;

/**
 * The bookmarks of people, one small document each, beside the ledger: they are no facts of a strategy, nobody but their owner
 * sees them, and they can be removed.
 */
final class Bookmarks {

    /** How many somebody has in one strategy at most. */
    static final int MOST = 1_000;

    /** How long a note is at most, in characters. */
    static final int LONGEST_NOTE = 4_000;

    private static final String PERSON = "person";
    private static final String STRATEGY = "strategy";
    private static final String POSITION = "position";
    private static final String NOTE = "note";
    private static final String MADE = "made";
    private static final String CHANGED = "changed";

    private final MongoCollection<Document> collection;
    private final Clock clock;

    Bookmarks(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("audit-bookmarks");
        this.clock = clock;
    }

    /** Those of a person on changes of a strategy up to a position, in the order of the ledger. */
    List<Bookmark> of(String person, StrategyCode strategy, long to) {
        return collection
                .find(whose(person, strategy, to))
                .sort(Sorts.ascending("_id"))
                .limit(MOST)
                .map(Bookmarks::read)
                .into(new ArrayList<>());
    }

    /** That of a person on a change. */
    Optional<Bookmark> one(String person, StrategyCode strategy, long position) {
        return Optional.ofNullable(
                        collection.find(eq(id(person, strategy, position))).first())
                .map(Bookmarks::read);
    }

    /**
     * Marks a change, or changes the note of one that is marked.
     *
     * @return whether that was done; not where somebody has as many as they may
     */
    boolean save(String person, StrategyCode strategy, long position, String note) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Bookmark> before = one(person, strategy, position);
        if (before.isEmpty() && collection.countDocuments(whose(person, strategy, Long.MAX_VALUE)) >= MOST) {
            return false;
        }
        Document document = new Document("_id", id(person, strategy, position))
                .append(PERSON, person)
                .append(STRATEGY, strategy.value())
                .append(POSITION, position)
                .append(NOTE, note)
                .append(MADE, Date.from(before.map(Bookmark::made).orElse(now)))
                .append(CHANGED, Date.from(now));
        collection.replaceOne(eq(id(person, strategy, position)), document, new ReplaceOptions().upsert(true));
        return true;
    }

    /** Removes one, if there is one. */
    void remove(String person, StrategyCode strategy, long position) {
        collection.deleteOne(eq(id(person, strategy, position)));
    }

    /** Removes all of a person. */
    void removeAll(String person) {
        collection.deleteMany(eq(PERSON, person));
    }

    /** Something that is the same for the same bookmarks. */
    static String fingerprint(String person, List<Bookmark> bookmarks) {
        CRC32 sum = new CRC32();
        sum.update((person + bookmarks).getBytes(StandardCharsets.UTF_8));
        return "b" + Long.toHexString(sum.getValue());
    }

    /** In the order of the ledger. */
    private static String id(String person, StrategyCode strategy, long position) {
        return "%s/%s/%019d".formatted(strategy, person, position);
    }

    /** Found by their ids alone. */
    private static Bson whose(String person, StrategyCode strategy, long to) {
        return and(
                gte("_id", id(person, strategy, 0)),
                lte("_id", id(person, strategy, Math.max(0, to))),
                eq(PERSON, person));
    }

    private static Bookmark read(Document document) {
        return new Bookmark(
                document.getLong(POSITION),
                document.getString(NOTE),
                document.getDate(MADE).toInstant(),
                document.getDate(CHANGED).toInstant());
    }
}
