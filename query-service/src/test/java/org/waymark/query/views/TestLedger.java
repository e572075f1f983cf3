package org.waymark.query.views;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventType;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;
import org.waymark.events.json.EventTexts;
import org.waymark.ledger.LedgerEraser;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.ledger.testing.TestDatabase;

/** A ledger in a database of its own, and a writer of its own in place of command-service. */
public final class TestLedger implements AutoCloseable {

    /** What takes the place of a text that was removed. */
    public static final String GONE = "[redacted]";

    private final TestDatabase server = TestDatabase.fresh();
    private final RequestProbe probe = new RequestProbe();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(server.uri()))
            .addCommandListener(server.commands())
            .addCommandListener(probe)
            .build());
    private final LedgerSignal signal = new LedgerSignal();
    private final LedgerReader end = reader();
    private final MongoEventStorageEngine engine;

    public TestLedger(Clock clock) {
        engine = new MongoEventStorageEngine(
                database(),
                new DelegatingEventConverter(PassThroughConverter.INSTANCE),
                LedgerSettings.withDefaults(),
                clock,
                signal,
                new SimpleMeterRegistry());
    }

    public MongoClient client() {
        return client;
    }

    /** What the requests of a service on this ledger ask of the database. */
    public RequestProbe probe() {
        return probe;
    }

    TestDatabase server() {
        return server;
    }

    String connectionString() {
        return server.uri();
    }

    public MongoDatabase database() {
        return client.getDatabase(server.name());
    }

    public LedgerSignal signal() {
        return signal;
    }

    /** One that has read nothing yet. */
    public LedgerReader reader() {
        return new LedgerReader(database(), LedgerSettings.withDefaults());
    }

    /** Appends events as one commit of the coordinator, and gives the position of the last. */
    public long append(WaymarkEvent... events) {
        return append(Map.of(EventMetadata.ACTOR, "coordinator", EventMetadata.ROLE, "COORDINATOR"), events);
    }

    /** The same with other metadata. */
    public long append(Map<String, String> metadata, WaymarkEvent... events) {
        List<TaggedEventMessage<?>> tagged = new ArrayList<>();
        for (WaymarkEvent event : events) {
            tagged.add(tagged(event, metadata));
        }
        return commit(tagged);
    }

    /** Appends something that this release cannot read. */
    long appendUnknown(Tag tag) {
        MessageType type = new MessageType("waymark.InventedLater", "1");
        return commit(List.of(new GenericTaggedEventMessage<>(
                new GenericEventMessage(type, "{\"strategy\":\"SG23\"}"), Set.of(tag))));
    }

    private static TaggedEventMessage<?> tagged(WaymarkEvent event, Map<String, String> metadata) {
        EventType type = EventType.of(event);
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(new MessageType(type.name(), type.version()), EventJson.write(event), metadata),
                event.tags());
    }

    private long commit(List<TaggedEventMessage<?>> events) {
        AppendTransaction<?> transaction =
                engine.appendEvents(AppendCondition.none(), null, events).join();
        transaction.commit(null).join();
        return end.head().position();
    }

    /**
     * Has the title go from the event at a position, of the case P1, as command-service does: the text goes first, then it is
     * recorded that it is gone. Gives the position of that.
     */
    public long redactTitle(long position, String redaction) {
        StoredEvent event = reader().at(position).orElseThrow();
        StrategyCode strategy = StoredEvents.recorded(event).event().strategy();
        List<String> fields = List.of("title");
        append(new TextRedactionRequested(strategy, redaction, position, event.type(), "P1", fields));
        String payload = EventTexts.of(event.type()).replaced(event.payload(), fields, GONE);
        if (!new LedgerEraser(database(), LedgerSettings.withDefaults())
                .replacePayload(position, event.payload(), payload)) {
            throw new IllegalStateException("The event at " + position + " is not what it was");
        }
        TextRedacted gone = new TextRedacted(
                strategy,
                redaction,
                position,
                event.type(),
                "P1",
                fields,
                GONE,
                RedactionAttestation.ofPayload(position, payload).text());
        return append(gone.ownMetadata(), gone);
    }

    @Override
    public void close() {
        engine.close();
        client.close();
        server.close();
        probe.check();
    }
}
