package org.waymark.ledger.tokens;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToRetrieveIdentifierException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.DatabaseClock;
import org.waymark.ledger.DatabaseWait;
import org.waymark.ledger.LedgerUnavailableException;

/**
 * How far each processor is, in MongoDB: one document for each processor and segment. A claim is one atomic update that
 * succeeds for its owner, for anybody when nobody holds it, and for anybody when its owner has been silent for the claim
 * timeout.
 */
public final class MongoTokenStore implements TokenStore {

    /** How long a claim holds without being extended, unless told otherwise. */
    public static final Duration DEFAULT_CLAIM_TIMEOUT = Duration.ofSeconds(10);

    /** Half the time a claim holds: a connection that has gone silent does not make a node lose all its claims. */
    private static final int ANSWER_WITHIN_SECONDS = 5;

    private static final String COLLECTION = "tokens";
    private static final String STORE_ID = "__store";
    private static final String PROCESSOR = "processor";
    private static final String SEGMENT = "segment";
    private static final String MASK = "mask";
    private static final String TOKEN = "token";
    private static final String POSITION = "position";
    private static final FindOneAndUpdateOptions AFTERWARDS =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> tokens;
    private final String nodeId;
    private final Optional<DatabaseWait> wait;
    private final TokenClaims claims;

    /**
     * Makes a token store.
     *
     * @param nodeId names this JVM; no other that uses the database may have the same
     * @param claimTimeout how long a claim holds without being extended
     * @param clock one that all nodes share: {@link DatabaseClock}, or a node whose clock is wrong takes others' claims
     */
    public MongoTokenStore(MongoDatabase database, String nodeId, Duration claimTimeout, Clock clock) {
        this(database, nodeId, claimTimeout, clock, Optional.empty());
    }

    /**
     * The same, but looking for segments to claim and claiming one wait for the database, and do not fail.
     *
     * @param wait ends the waiting when it is closed
     */
    public MongoTokenStore(
            MongoDatabase database, String nodeId, Duration claimTimeout, Clock clock, DatabaseWait wait) {
        this(database, nodeId, claimTimeout, clock, Optional.of(wait));
    }

    private MongoTokenStore(
            MongoDatabase database, String nodeId, Duration claimTimeout, Clock clock, Optional<DatabaseWait> wait) {
        this.tokens = database.getCollection(COLLECTION)
                .withTimeout(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.nodeId = nodeId;
        this.wait = wait;
        this.claims = new TokenClaims(nodeId, claimTimeout, clock);
    }

    /**
     * {@return the position a processor has stored: the lowest of its segments, -1 where one has not begun or there is
     * none} One small read; works on any node, whoever holds the claims.
     *
     * @throws LedgerUnavailableException when the database cannot answer
     */
    public long positionOf(String processorName) {
        return positionsOf(List.of(processorName)).getOrDefault(processorName, -1L);
    }

    /**
     * {@return the same for several processors, each under its name} One read for all of them.
     *
     * @throws LedgerUnavailableException when the database cannot answer
     */
    public Map<String, Long> positionsOf(Collection<String> processorNames) {
        try {
            Map<String, Long> lowest = new HashMap<>();
            for (Document token : tokens.find(in(PROCESSOR, processorNames))) {
                lowest.merge(token.getString(PROCESSOR), token.getLong(POSITION), Math::min);
            }
            processorNames.forEach(name -> lowest.putIfAbsent(name, -1L));
            return lowest;
        } catch (MongoException e) {
            throw new LedgerUnavailableException("The token store cannot be read now: " + e.getMessage(), e);
        }
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processorName,
            int segmentCount,
            @Nullable TrackingToken initialToken,
            @Nullable ProcessingContext context) {
        return attempt(() -> {
            List<Segment> segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, segmentCount - 1);
            try {
                tokens.insertMany(segments.stream()
                        .map(segment -> document(processorName, segment, initialToken))
                        .toList());
            } catch (MongoServerException e) {
                throw isDuplicate(e)
                        ? new UnableToClaimTokenException("Segments of " + processorName + " are already there", e)
                        : e;
            }
            return segments;
        });
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token, String processorName, Segment segment, @Nullable ProcessingContext context) {
        return attemptVoid(() -> {
            try {
                tokens.insertOne(document(processorName, segment, token));
            } catch (MongoServerException e) {
                throw isDuplicate(e)
                        ? new UnableToInitializeTokenException(
                                id(processorName, segment.getSegmentId()) + " is already there", e)
                        : e;
            }
        });
    }

    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token, String processorName, int segmentId, @Nullable ProcessingContext context) {
        return attemptVoid(() -> {
            Bson update = combine(
                    set(TOKEN, TokenDocuments.write(token)),
                    set(POSITION, TokenDocuments.position(token)),
                    claims.claim());
            if (tokens.updateOne(claims.claimable(id(processorName, segmentId)), update)
                            .getMatchedCount()
                    == 0) {
                throw cannotClaim(processorName, segmentId);
            }
        });
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return attempt(() ->
                waiting(() -> fetch(claims.claimable(id(processorName, segmentId)), processorName, segmentId)));
    }

    /** Claims only a segment that is still the same: one that was split or merged since has another mask. */
    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processorName, Segment segment, @Nullable ProcessingContext context) {
        int id = segment.getSegmentId();
        return attempt(() -> waiting(() ->
                fetch(and(claims.claimable(id(processorName, id)), eq(MASK, segment.getMask())), processorName, id)));
    }

    @SuppressWarnings("NullAway") // the contract allows a null token
    private TrackingToken fetch(Bson filter, String processorName, int segmentId) {
        Document claimed = tokens.findOneAndUpdate(filter, claims.claim(), AFTERWARDS);
        if (claimed == null) {
            throw cannotClaim(processorName, segmentId);
        }
        return TokenDocuments.read(claimed.get(TOKEN, Document.class));
    }

    @Override
    public CompletableFuture<Void> extendClaim(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return attemptVoid(() -> {
            if (tokens.updateOne(claims.owned(id(processorName, segmentId)), claims.claim())
                            .getMatchedCount()
                    == 0) {
                throw cannotClaim(processorName, segmentId);
            }
        });
    }

    @Override
    public CompletableFuture<Void> releaseClaim(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return attemptVoid(() -> tokens.updateOne(claims.owned(id(processorName, segmentId)), claims.release()));
    }

    @Override
    public CompletableFuture<Void> deleteToken(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return attemptVoid(() -> {
            if (tokens.deleteOne(claims.owned(id(processorName, segmentId))).getDeletedCount() == 0) {
                throw cannotClaim(processorName, segmentId);
            }
        });
    }

    @Override
    @SuppressWarnings("NullAway") // the contract answers null where there is no such segment
    public CompletableFuture<Segment> fetchSegment(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return attempt(() -> {
            Document token = tokens.find(eq(id(processorName, segmentId))).first();
            return token == null ? null : segment(token);
        });
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processorName, @Nullable ProcessingContext context) {
        return attempt(() -> waiting(() -> segments(eq(PROCESSOR, processorName))));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processorName, @Nullable ProcessingContext context) {
        return attempt(() -> waiting(() -> segments(and(eq(PROCESSOR, processorName), claims.free()))));
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return attempt(() -> {
            Document store = tokens.find(eq(STORE_ID)).first();
            return store == null ? makeStorageIdentifier() : store.getString("id");
        });
    }

    private String makeStorageIdentifier() {
        String identifier = UUID.randomUUID().toString();
        try {
            tokens.insertOne(new Document("_id", STORE_ID).append("id", identifier));
            return identifier;
        } catch (MongoServerException e) {
            Document store = isDuplicate(e) ? tokens.find(eq(STORE_ID)).first() : null;
            if (store == null) {
                throw new UnableToRetrieveIdentifierException("The token store has no identifier", e);
            }
            return store.getString("id");
        }
    }

    private List<Segment> segments(Bson filter) {
        return tokens.find(filter)
                .sort(Sorts.ascending(SEGMENT))
                .map(MongoTokenStore::segment)
                .into(new ArrayList<>());
    }

    private static Segment segment(Document token) {
        return new Segment(token.getInteger(SEGMENT), token.getInteger(MASK));
    }

    private static Document document(String processorName, Segment segment, @Nullable TrackingToken token) {
        return new Document("_id", id(processorName, segment.getSegmentId()))
                .append(PROCESSOR, processorName)
                .append(SEGMENT, segment.getSegmentId())
                .append(MASK, segment.getMask())
                .append(TOKEN, TokenDocuments.write(token))
                .append(POSITION, TokenDocuments.position(token));
    }

    private static String id(String processorName, int segmentId) {
        return processorName + "[" + segmentId + "]";
    }

    private UnableToClaimTokenException cannotClaim(String processorName, int segmentId) {
        return new UnableToClaimTokenException("%s cannot claim %s: not there, changed, or claimed by another node"
                .formatted(nodeId, id(processorName, segmentId)));
    }

    private static boolean isDuplicate(MongoServerException e) {
        int code = e instanceof MongoBulkWriteException bulk
                        && !bulk.getWriteErrors().isEmpty()
                ? bulk.getWriteErrors().getFirst().getCode()
                : e.getCode();
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }

    private <T> T waiting(Supplier<T> question) {
        return wait.isPresent() ? wait.get().forAnswer(question) : question.get();
    }

    private static <T> CompletableFuture<T> attempt(Supplier<T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @SuppressWarnings("NullAway") // the only value of Void is null
    private static CompletableFuture<Void> attemptVoid(Runnable work) {
        return attempt(() -> {
            work.run();
            return null;
        });
    }
}
