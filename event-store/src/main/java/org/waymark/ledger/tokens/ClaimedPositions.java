package org.waymark.ledger.tokens;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.ledger.version.DatabaseVersion;

/**
 * How far several readers of the ledger have come, in one document of the token store, which one node at a time holds. It
 * is claimed as {@link MongoTokenStore} claims a token; a position never goes back.
 *
 * <p>Every method is one command, and throws {@link LedgerUnavailableException} when the database cannot answer.
 */
public final class ClaimedPositions {

    /**
     * How far one reader has come.
     *
     * @param version  of what it makes of the events
     * @param position the last event that it has finished; -1 before the first
     */
    public record Position(int version, long position) {}

    private static final int ANSWER_WITHIN_SECONDS = 5;
    private static final String COLLECTION = "tokens";
    private static final String POSITIONS = "positions";
    private static final String VERSION = "version";
    private static final String POSITION = "position";
    private static final FindOneAndUpdateOptions AFTERWARDS =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> tokens;
    private final MongoDatabase database;

    /** Whether it is known that this version can use the database. */
    private volatile boolean known;

    private final String id;
    private final TokenClaims claims;

    /**
     * Positions of a group of readers.
     *
     * @param id           names the group; the _id of the document
     * @param nodeId       names this JVM; no other that uses the database may have the same
     * @param claimTimeout how long a claim holds without being extended
     * @param clock        one that all nodes share
     */
    public ClaimedPositions(MongoDatabase database, String id, String nodeId, Duration claimTimeout, Clock clock) {
        this.database = database;
        this.tokens = database.getCollection(COLLECTION)
                .withTimeout(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.id = id;
        this.claims = new TokenClaims(nodeId, claimTimeout, clock);
    }

    /** {@return the position of each reader by its name, whoever holds them; none before the first claim} */
    public Map<String, Position> read() {
        return asking(() -> positions(tokens.find(eq(id)).first()));
    }

    /**
     * Claims the positions for this node, or claims them again.
     *
     * @return the position of each reader; empty where another node holds them
     */
    public Optional<Map<String, Position>> claim() {
        return asking(() -> {
            if (!known) {
                DatabaseVersion.take(database);
                known = true;
            }
            Document claimed = tokens.findOneAndUpdate(claims.claimable(id), claims.claim(), AFTERWARDS);
            return claimed == null ? Optional.empty() : Optional.of(positions(claimed));
        });
    }

    /** Makes the document that is claimed, where there is none. */
    public void prepare() {
        asking(() -> {
            try {
                return tokens.insertOne(new Document("_id", id).append(POSITIONS, new Document()));
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return Boolean.FALSE;
                }
                throw e;
            }
        });
    }

    /** {@return whether this node still holds the claim, which then counts from now} */
    public boolean extend() {
        return update(claims.claim());
    }

    /**
     * Stores how far readers have come, and extends the claim. One that has come further already stays there.
     *
     * @param reached names and positions
     * @return whether this node still holds the claim; if not, nothing is stored
     */
    public boolean advance(Map<String, Long> reached) {
        List<Bson> updates = new ArrayList<>();
        reached.forEach((name, position) -> updates.add(max(field(name) + "." + POSITION, position)));
        updates.add(claims.claim());
        return update(combine(updates));
    }

    /** Sends a reader back to the beginning, because it makes something else of the events now; extends the claim. */
    public boolean restart(String name, int version) {
        Document beginning = new Document(VERSION, version).append(POSITION, -1L);
        return update(combine(set(field(name), beginning), claims.claim()));
    }

    /** Forgets a reader that there is no more; extends the claim. */
    public boolean remove(String name) {
        return update(combine(unset(field(name)), claims.claim()));
    }

    /** Lets another node claim them at once. */
    public void release() {
        update(claims.release());
    }

    private boolean update(Bson update) {
        return asking(() -> tokens.updateOne(claims.owned(id), update).getMatchedCount() > 0);
    }

    private static String field(String name) {
        return POSITIONS + "." + name;
    }

    private static Map<String, Position> positions(@Nullable Document document) {
        Map<String, Position> positions = new HashMap<>();
        Document stored = document == null ? null : document.get(POSITIONS, Document.class);
        if (stored != null) {
            for (String name : stored.keySet()) {
                Document reader = stored.get(name, Document.class);
                positions.put(name, new Position(reader.getInteger(VERSION), reader.getLong(POSITION)));
            }
        }
        return positions;
    }

    private static <T> T asking(Supplier<T> command) {
        try {
            return command.get();
        } catch (MongoException e) {
            throw new LedgerUnavailableException("The token store does not answer: " + e.getMessage(), e);
        }
    }
}
