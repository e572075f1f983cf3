package org.waymark.ledger;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.WrappedToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.PlacedEvent;

/**
 * Axon's event storage on one MongoDB collection, one document a commit, positions dense from 0 (ADR 0002).
 *
 * <p>Tokens, consistency markers and start positions all name the last position seen, -1 for none; reading goes on behind
 * it. Commits fail with {@link org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException} when
 * their condition is broken, {@link LedgerUnavailableException} when nothing was stored,
 * {@link OutcomeUnknownException} when that is not known and {@link CommitTooLargeException} when it can never be stored.
 */
public final class MongoEventStorageEngine implements EventStorageEngine, AutoCloseable {

    private final Commits commits;
    private final EventMessages messages;
    private final LedgerSettings settings;
    private final LedgerTail tail;
    private final Sourcing sourcing;
    private final LedgerStreams streams;
    private final Appender appender;
    /** Continues after a commit, so that no other code runs on the appender thread. */
    private final Executor continuations =
            command -> Thread.ofVirtual().name("waymark-ledger-commit").start(command);

    /**
     * Makes an engine; the database is first needed when the engine is first used.
     *
     * @param database where the collection of commits is; the engine sets read and write concern itself
     * @param converter turns payloads into canonical JSON text ({@code String})
     * @param clock for when commits are recorded; {@link DatabaseClock} unless a test has another
     * @param signal shared by all engines of the JVM that use the same ledger
     */
    public MongoEventStorageEngine(
            MongoDatabase database,
            EventConverter converter,
            LedgerSettings settings,
            Clock clock,
            LedgerSignal signal,
            MeterRegistry meters) {
        this(
                new MongoCommits(database, settings.collection(), settings.answerWithin()),
                new EventMessages(converter, settings.maxCommitBytes(), PlacedEvent::recordedAt),
                settings,
                clock,
                signal,
                meters);
    }

    MongoEventStorageEngine(
            Commits commits,
            EventMessages messages,
            LedgerSettings settings,
            Clock clock,
            LedgerSignal signal,
            MeterRegistry meters) {
        this.commits = commits;
        this.messages = messages;
        this.settings = settings;
        this.tail = new LedgerTail(commits, settings);
        this.sourcing = new Sourcing(commits, tail, settings, messages);
        this.streams = new LedgerStreams(tail, signal, settings);
        LedgerMetrics metrics = new LedgerMetrics(meters, () -> tail.head().position());
        this.appender =
                new Appender(new GroupCommit(commits, tail, clock, metrics, settings, signal::appended), settings);
        appender.start();
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        return attempt(() -> {
            PendingCommit pending = messages.pending(events, condition);
            tail.load();
            if (pending.conflictsWith(tail)) {
                throw pending.conflict();
            }
            return new LedgerTransaction(pending, appender, continuations);
        });
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        try {
            tail.load();
            long from = Math.max(-1, GlobalIndexPosition.toIndex(condition.start())) + 1;
            Sourcing.Sourced model = sourcing.read(condition.criteria(), from);
            return new ModelStream(model.events(), terminal(model.marker()));
        } catch (RuntimeException e) {
            return MessageStream.<EventMessage>failed(e);
        }
    }

    private static Entry<EventMessage> terminal(long marker) {
        Context context = ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(marker));
        return new SimpleEntry<>(TerminalEventMessage.INSTANCE, context);
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        try {
            tail.catchUp();
            long from = lastSeen(condition.position()) + 1;
            StreamCursor cursor = new StreamCursor(commits, tail, settings, condition.criteria(), from);
            return streams.open(cursor::fetch, messages);
        } catch (RuntimeException e) {
            return MessageStream.<EventMessage>failed(e);
        }
    }

    /** The same, but opening and reading on wait for the database. */
    MessageStream<EventMessage> waitingStream(StreamingCondition condition, DatabaseWait wait) {
        try {
            long from = wait.forAnswer(() -> {
                tail.catchUp();
                return lastSeen(condition.position()) + 1;
            });
            StreamCursor cursor = new StreamCursor(commits, tail, settings, condition.criteria(), from);
            return streams.open(() -> wait.forAnswer(cursor::fetch), messages);
        } catch (RuntimeException e) {
            return MessageStream.<EventMessage>failed(e);
        }
    }

    /** {@return the last position that this node knows of, without asking the database; -1 for none} */
    public long knownHead() {
        return tail.head().position();
    }

    /**
     * {@return how often this node has forgotten what it had read, because texts were erased or might have been} Whoever keeps
     * something made of events, and finds another number than before it read them, has to make it anew.
     */
    public long erasures() {
        return tail.erasures();
    }

    /** Has something done at once each time when {@link #erasures} grows: quick, and without asking this engine. */
    public void whenErased(Runnable action) {
        tail.whenForgotten(action);
    }

    /**
     * Reads what other nodes have stored.
     *
     * @return the last position now; -1 for none
     * @throws LedgerUnavailableException if the database does not answer
     */
    public long catchUp() {
        tail.catchUp();
        return tail.head().position();
    }

    private long lastSeen(@Nullable TrackingToken token) {
        if (token == null) {
            return -1;
        }
        TrackingToken lowest = WrappedToken.unwrapLowerBound(token);
        return lowest == TrackingToken.LATEST
                ? tail.head().position()
                : lowest.position().orElse(-1);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(token(-1));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return attempt(() -> {
            tail.catchUp();
            return token(tail.head().position());
        });
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return attempt(() -> {
            Commit before = new CommitSearch(commits)
                    .lastWhere(0, commit -> commit.recordedAt().isBefore(at));
            return token(before == null ? -1 : before.last());
        });
    }

    private static TrackingToken token(long lastSeen) {
        return new GlobalSequenceTrackingToken(lastSeen);
    }

    private static <T> CompletableFuture<T> attempt(Supplier<T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Stores what was already committed, then stops the engine's threads; open streams end with the JVM. */
    @Override
    public void close() {
        appender.close();
        streams.close();
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("settings", settings);
        descriptor.describeProperty("head", tail.head());
    }
}
