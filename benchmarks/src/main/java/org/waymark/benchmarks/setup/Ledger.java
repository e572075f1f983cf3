package org.waymark.benchmarks.setup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventType;
import org.waymark.events.Role;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.format.CommitReceipt;

/** A ledger on the embedded database, used the way the services use it: by the driver and the storage engine. */
public final class Ledger implements AutoCloseable {

    /** The database that standalone uses, so that what is filled here can be started there. */
    public static final String DATABASE = "waymark";

    private static final int MOST_UNDER_WAY = 2_000;

    private final EmbeddedMongo server;
    private final MongoClient client;
    private final MongoEventStorageEngine engine;

    private Ledger(Path folder) {
        server = EmbeddedMongo.open(folder);
        client = MongoClients.create(server.connectionString());
        engine = new MongoEventStorageEngine(
                database(),
                new DelegatingEventConverter(PassThroughConverter.INSTANCE),
                LedgerSettings.withDefaults(),
                Clock.systemUTC(),
                new LedgerSignal(),
                new SimpleMeterRegistry());
    }

    /** Opens the ledger kept in a folder, an empty one where there is none. */
    public static Ledger open(Path folder) {
        return new Ledger(folder);
    }

    MongoClient client() {
        return client;
    }

    public MongoDatabase database() {
        return client.getDatabase(DATABASE);
    }

    public MongoEventStorageEngine engine() {
        return engine;
    }

    public LedgerReader reader() {
        return new LedgerReader(database(), LedgerSettings.withDefaults());
    }

    public long fileSize() {
        return server.fileSize();
    }

    /** Appends one commit of one event. */
    public CompletableFuture<CommitReceipt> append(AppendCondition condition, WaymarkEvent event) {
        return engine.appendEvents(condition, null, List.of(message(event))).thenCompose(Ledger::commit);
    }

    /**
     * Appends events, one a commit as commands do, many under way so that they are written in large batches.
     *
     * @return how many
     */
    public long fill(Stream<WaymarkEvent> events) throws InterruptedException {
        Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        long count = 0;
        for (WaymarkEvent event : (Iterable<WaymarkEvent>) events::iterator) {
            underWay.acquire();
            var _ = append(AppendCondition.none(), event).whenComplete((receipt, thrown) -> {
                failure.compareAndSet(null, thrown);
                underWay.release();
            });
            count++;
        }
        underWay.acquire(MOST_UNDER_WAY);
        if (failure.get() != null) {
            throw new IllegalStateException("The history could not be stored", failure.get());
        }
        return count;
    }

    private static TaggedEventMessage<?> message(WaymarkEvent event) {
        EventType type = EventType.of(event);
        Map<String, String> metadata = Map.of(
                EventMetadata.ACTOR, "lead",
                EventMetadata.ROLE, Role.LEAD.name(),
                EventMetadata.COMMAND, "report-stage-progress",
                EventMetadata.CORRELATION_ID, UUID.randomUUID().toString(),
                EventMetadata.AS_AT, "2024-06-30");
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(new MessageType(type.name(), type.version()), EventJson.write(event), metadata),
                event.tags());
    }

    @SuppressWarnings("unchecked") // the engine's own transactions give receipts
    private static CompletableFuture<CommitReceipt> commit(AppendTransaction<?> transaction) {
        return ((AppendTransaction<CommitReceipt>) transaction).commit(null);
    }

    @Override
    public void close() {
        engine.close();
        client.close();
        server.close();
    }
}
