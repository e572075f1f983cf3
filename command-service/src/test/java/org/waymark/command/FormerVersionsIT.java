package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.EventTags;
import org.waymark.events.FormerNotes;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJsonConverter;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.testing.TestDatabase;

/** A ledger that three releases wrote, one after the other, read by the last of them. */
class FormerVersionsIT {

    private final TestDatabase server = TestDatabase.fresh();
    private final MongoDatabase database = server.database();
    private final EventJsonConverter converter = new EventJsonConverter(FormerNotes.READER);
    private final MongoEventStorageEngine engine = new MongoEventStorageEngine(
            database,
            converter,
            LedgerSettings.withDefaults(),
            Clock.systemUTC(),
            new LedgerSignal(),
            new SimpleMeterRegistry());

    @BeforeEach
    void aNoteOfEachRelease() {
        for (String version : List.of("1", "2", "3")) {
            engine.appendEvents(AppendCondition.none(), null, List.of(note(version)))
                    .thenCompose(transaction -> transaction.commit(null))
                    .join();
        }
    }

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    @Test
    void commandsAreDecidedOnTheCurrentVersion() {
        SourcingCondition ofTheStrategy =
                SourcingCondition.conditionFor(EventCriteria.havingTags(EventTags.strategy(StrategyEvents.SG23)));
        List<WaymarkEvent> sourced = engine.source(ofTheStrategy, null)
                .reduce(new ArrayList<WaymarkEvent>(), (events, entry) -> {
                    EventMessage message = entry.message();
                    if (message.payload() != null) { // the last entry only says where the reading ended
                        events.add(converter.convertPayload(message, WaymarkEvent.class));
                    }
                    return events;
                })
                .join();

        assertThat(sourced).containsExactlyElementsOf(threeNotes());
    }

    @Test
    void viewsFoldTheCurrentVersion() {
        List<WaymarkEvent> read = new ArrayList<>();
        new LedgerReader(database, LedgerSettings.withDefaults())
                .forEach(
                        EventTags.strategy(StrategyEvents.SG23),
                        0,
                        Long.MAX_VALUE,
                        stored -> read.add(FormerNotes.READER.read(stored.type(), stored.version(), stored.payload())));

        assertThat(read).containsExactlyElementsOf(threeNotes());
    }

    @Test
    void whatIsStoredStaysAsItWasWritten() {
        List<String> stored = new ArrayList<>();
        new LedgerReader(database, LedgerSettings.withDefaults())
                .forEach(
                        EventTags.strategy(StrategyEvents.SG23),
                        0,
                        Long.MAX_VALUE,
                        event -> stored.add(event.version() + " " + event.payload()));

        assertThat(stored)
                .containsExactlyElementsOf(Stream.of("1", "2", "3")
                        .map(version -> version + " " + FormerNotes.json(version))
                        .toList());
    }

    private static List<WaymarkEvent> threeNotes() {
        return List.of(CaseEvents.noteAdded(), CaseEvents.noteAdded(), CaseEvents.noteAdded());
    }

    private static TaggedEventMessage<?> note(String version) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(new MessageType(FormerNotes.NAME, version), FormerNotes.json(version)),
                CaseEvents.noteAdded().tags());
    }
}
