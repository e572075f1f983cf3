package org.waymark.standalone.tools;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.proof.CheckpointSigner;
import org.waymark.ledger.proof.SigningKey;

/** The ledger of a data folder, opened to put something into it. */
final class SmallLedger implements AutoCloseable {

    private final EmbeddedMongo server;
    private final MongoClient client;
    private final MongoEventStorageEngine engine;

    private SmallLedger(Path folder) {
        server = EmbeddedMongo.open(folder);
        client = MongoClients.create(server.connectionString());
        engine = new MongoEventStorageEngine(
                client.getDatabase("waymark"),
                new DelegatingEventConverter(PassThroughConverter.INSTANCE),
                LedgerSettings.withDefaults(),
                Clock.systemUTC(),
                new LedgerSignal(),
                new SimpleMeterRegistry());
    }

    /** Opens a folder, which nothing else can open until this is closed. */
    static SmallLedger in(Path folder) {
        return new SmallLedger(folder);
    }

    /** Puts so many more commits of one event into a ledger, which may be a new one. */
    static Path of(Path folder, int commits) {
        try (SmallLedger ledger = in(folder)) {
            for (int i = 0; i < commits; i++) {
                ledger.append("{\"text\":\"entry " + i + "\"}");
            }
        }
        return folder;
    }

    /** Changes a ledger behind its back. */
    static void tamper(Path folder, Consumer<MongoCollection<Document>> change) {
        try (SmallLedger ledger = in(folder)) {
            change.accept(ledger.client.getDatabase("waymark").getCollection("ledger"));
        }
    }

    /** Has a checkpoint of a ledger made; {@return the signed note} */
    static String signed(Path folder, SigningKey key) {
        try (SmallLedger ledger = in(folder)) {
            return new CheckpointSigner(
                            ledger.client.getDatabase("waymark"), LedgerSettings.withDefaults(), key, Clock.systemUTC())
                    .make()
                    .note();
        }
    }

    MongoDatabase database() {
        return client.getDatabase("waymark");
    }

    private void append(String payload) {
        append("waymark.Tested", payload, Tag.of("strategy", "SG23"));
    }

    /** Stores a file and puts one more commit into it, of an event that attaches the file. */
    FileReference attach(byte[] bytes) {
        FileReference file = FileReference.to("SG23", bytes);
        files().store(file, bytes);
        append("waymark.Tested", "{}", Tag.of("strategy", "SG23"), Map.of(FileReference.KEY, file.text()));
        return file;
    }

    LedgerFiles files() {
        return new LedgerFiles(database(), LedgerSettings.withDefaults());
    }

    /** Puts one more commit of one event into it. */
    void append(String type, String payload, Tag tag) {
        append(type, payload, tag, Map.of("actor", "lead"));
    }

    private void append(String type, String payload, Tag tag, Map<String, String> metadata) {
        GenericEventMessage event = new GenericEventMessage(new MessageType(type, "1"), payload, metadata);
        AppendTransaction<?> transaction = engine.appendEvents(
                        AppendCondition.none(), null, List.of(new GenericTaggedEventMessage<>(event, Set.of(tag))))
                .join();
        transaction.commit(null).join();
    }

    @Override
    public void close() {
        engine.close();
        client.close();
        server.close();
    }
}
