package org.waymark.standalone.accounts;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What happened to who may sign in: one document an event, each with a hash over itself and the one before, so that none can be
 * changed, removed or put in between without showing. Nothing in Waymark removes one. That the newest were cut off shows to
 * those who noted how many there were, and the last hash.
 */
public final class SecurityLog {

    private final MongoCollection<Document> collection;
    private final Clock clock;

    public SecurityLog(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("security_log");
        this.clock = clock;
    }

    /**
     * Records an event, before what it says is done. Safe for several processes: the number is taken by one only.
     *
     * @throws IllegalArgumentException if no event is called so
     */
    public void record(String what, String account, String by, String detail) {
        record(SecurityEventKind.of(what), account, by, detail);
    }

    synchronized void record(SecurityEventKind kind, String account, String by, String detail) {
        while (true) {
            @Nullable SecurityEvent last = last();
            SecurityEvent next = SecurityEvent.after(
                    last == null ? SecurityEvent.BEGINNING : last.hash(),
                    last == null ? 1 : last.number() + 1,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    kind.words(),
                    account,
                    by,
                    detail);
            try {
                collection.insertOne(write(next));
                return;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
    }

    private @Nullable SecurityEvent last() {
        return collection
                .find()
                .sort(Sorts.descending("_id"))
                .limit(1)
                .map(SecurityLog::read)
                .first();
    }

    /**
     * Which events are asked for.
     *
     * @param account of this account only; empty for all
     * @param kind    of this kind only; null for all
     */
    record Filter(String account, @Nullable SecurityEventKind kind) {

        static final Filter NONE = new Filter("", null);

        private Bson and(Bson place) {
            List<Bson> all = new ArrayList<>(List.of(place));
            if (!account.isEmpty()) {
                all.add(eq("account", account));
            }
            if (kind != null) {
                all.add(eq("what", kind.words()));
            }
            return Filters.and(all);
        }
    }

    /** The events before one, the newest first. */
    List<SecurityEvent> before(long number, int most) {
        return before(number, most, Filter.NONE);
    }

    /** Those of them that are asked for. */
    List<SecurityEvent> before(long number, int most, Filter filter) {
        return collection
                .find(filter.and(lt("_id", number)))
                .sort(Sorts.descending("_id"))
                .limit(most)
                .map(SecurityLog::read)
                .into(new ArrayList<>());
    }

    /** The events that are asked for after one, the oldest first. */
    List<SecurityEvent> after(long number, int most, Filter filter) {
        return collection
                .find(filter.and(gt("_id", number)))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(SecurityLog::read)
                .into(new ArrayList<>());
    }

    /**
     * What the log as a whole says of itself.
     *
     * @param events   how many there are
     * @param lastHash of the newest
     * @param broken   the number of the first that is not what was recorded, or is missing; empty where all are intact
     */
    record Verified(long events, String lastHash, Optional<Long> broken) {}

    /** Calculates every hash anew. */
    Verified verify() {
        String hash = SecurityEvent.BEGINNING;
        long number = 0;
        for (Document document : collection.find().sort(Sorts.ascending("_id"))) {
            number++;
            SecurityEvent event;
            try {
                event = read(document);
            } catch (RuntimeException e) {
                return new Verified(number, hash, Optional.of(number));
            }
            if (event.number() != number || !event.follows(hash)) {
                return new Verified(number, hash, Optional.of(number));
            }
            hash = event.hash();
        }
        return new Verified(number, hash, Optional.empty());
    }

    private static Document write(SecurityEvent event) {
        return new Document("_id", event.number())
                .append("at", Date.from(event.at()))
                .append("what", event.what())
                .append("account", event.account())
                .append("by", event.by())
                .append("detail", event.detail())
                .append("hash", event.hash());
    }

    private static SecurityEvent read(Document document) {
        Instant at = document.getDate("at").toInstant();
        return new SecurityEvent(
                document.getLong("_id"),
                at,
                text(document, "what"),
                text(document, "account"),
                text(document, "by"),
                text(document, "detail"),
                text(document, "hash"));
    }

    private static String text(Document document, String field) {
        return String.valueOf(document.getString(field));
    }
}
