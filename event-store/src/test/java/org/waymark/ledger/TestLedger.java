package org.waymark.ledger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.ledger.format.CommitReceipt;
import org.waymark.ledger.format.PlacedEvent;
import org.waymark.ledger.testing.TestDatabase;

/** A ledger in a database of its own. Closing it closes the engines that were opened on it and drops the database. */
public final class TestLedger implements AutoCloseable {

    static final Instant DECIDED = Instant.parse("2026-03-31T09:00:00Z");
    static final EventConverter CONVERTER = new DelegatingEventConverter(PassThroughConverter.INSTANCE);

    private final TestDatabase server;
    private final MongoDatabase database;
    private final List<MongoEventStorageEngine> engines = new ArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    public TestLedger() {
        this(TestDatabase.fresh());
    }

    TestLedger(TestDatabase server) {
        this.server = server;
        this.database = server.database();
    }

    public MongoDatabase database() {
        return database;
    }

    Commits commits() {
        return new MongoCommits(database, LedgerSettings.withDefaults().collection());
    }

    LedgerReader reader() {
        return new LedgerReader(database, LedgerSettings.withDefaults());
    }

    /** {@return an engine as another JVM would have it: it shares nothing but the database} */
    public MongoEventStorageEngine engine() {
        return engine(LedgerSettings.withDefaults(), new LedgerSignal());
    }

    MongoEventStorageEngine engine(LedgerSettings settings, LedgerSignal signal) {
        return opened(new MongoEventStorageEngine(database, CONVERTER, settings, Clock.systemUTC(), signal, meters));
    }

    /** {@return an engine that reaches the database by another client} */
    MongoEventStorageEngine engineOn(MongoClient client, LedgerSettings settings) {
        MongoDatabase elsewhere = client.getDatabase(server.name());
        return opened(new MongoEventStorageEngine(
                elsewhere, CONVERTER, settings, new DatabaseClock(elsewhere), new LedgerSignal(), meters));
    }

    MongoEventStorageEngine engine(Commits commits, LedgerSettings settings, Clock clock) {
        return engine(commits, settings, clock, PlacedEvent::recordedAt);
    }

    MongoEventStorageEngine engine(
            Commits commits, LedgerSettings settings, Clock clock, Function<PlacedEvent, Instant> timestamp) {
        EventMessages messages = new EventMessages(CONVERTER, settings.maxCommitBytes(), timestamp);
        return opened(new MongoEventStorageEngine(commits, messages, settings, clock, new LedgerSignal(), meters));
    }

    private MongoEventStorageEngine opened(MongoEventStorageEngine engine) {
        engines.add(engine);
        return engine;
    }

    /** {@return an event with JSON text as its payload} */
    public static TaggedEventMessage<?> event(String payload, Tag... tags) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        UUID.randomUUID().toString(),
                        new MessageType("waymark.Tested", "1"),
                        payload,
                        Map.of("actor", "lead"),
                        DECIDED),
                Set.of(tags));
    }

    /** Appends one commit as a unit of work does: prepare, commit. */
    public static CompletableFuture<CommitReceipt> append(
            MongoEventStorageEngine engine, AppendCondition condition, TaggedEventMessage<?>... events) {
        return engine.appendEvents(condition, null, events).thenCompose(TestLedger::commit);
    }

    @SuppressWarnings("unchecked") // the engine's own transactions give receipts
    private static CompletableFuture<CommitReceipt> commit(AppendTransaction<?> transaction) {
        return ((AppendTransaction<CommitReceipt>) transaction).commit(null);
    }

    @Override
    public void close() {
        engines.forEach(MongoEventStorageEngine::close);
        server.close();
    }
}
