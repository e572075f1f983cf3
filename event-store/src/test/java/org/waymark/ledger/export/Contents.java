package org.waymark.ledger.export;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.TestLedger;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.verify.LedgerVerifier;

/** A ledger under test, with what is put into it and what is found in it. */
final class Contents implements AutoCloseable {

    private static final Instant DECIDED = Instant.parse("2026-03-31T09:00:00.120Z");
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "é ß 漢字 🏛️ \u0000 \u2028",
            "\"quoted\" \\ / \n\r\t",
            "{\"a\":[1,2.50,null]}",
            " ".repeat(300));

    private final TestLedger ledger = new TestLedger();
    private final MongoEventStorageEngine engine = ledger.engine();
    private int events;

    LedgerCommits commits() {
        return new LedgerCommits(ledger.database(), LedgerSettings.withDefaults());
    }

    LedgerFiles files() {
        return new LedgerFiles(ledger.database(), LedgerSettings.withDefaults());
    }

    LedgerVerifier verifier() {
        return new LedgerVerifier(ledger.database(), LedgerSettings.withDefaults());
    }

    /** What GridFS keeps of the bytes of files. */
    MongoCollection<Document> parts() {
        return ledger.database().getCollection("ledger-files.chunks");
    }

    MongoCollection<Document> collection() {
        return ledger.database().getCollection("ledger");
    }

    /** Every document as it is stored. */
    List<String> documents() {
        List<String> documents = new ArrayList<>();
        for (Document document : collection().find().sort(Sorts.ascending("_id"))) {
            documents.add(document.toJson());
        }
        return documents;
    }

    /** Appends commits of up to so many events, with texts of all kinds. */
    Contents fill(Random random, int commits, int mostEvents) {
        for (int i = 0; i < commits; i++) {
            append(Stream.<TaggedEventMessage<?>>generate(
                            () -> event(any(random), Map.of("actor", any(random), any(random), "x")))
                    .limit(1 + random.nextInt(mostEvents))
                    .toList());
        }
        return this;
    }

    /** Appends one commit of so many events. */
    Contents append(int count) {
        append(Stream.<TaggedEventMessage<?>>generate(() -> event("{}", Map.of("actor", "lead")))
                .limit(count)
                .toList());
        return this;
    }

    /** Stores a file and appends an event that attaches it, at this position. */
    long attach(byte[] bytes) {
        FileReference file = FileReference.to("SG23", bytes);
        files().store(file, bytes);
        append(List.of(event("{}", Map.of(FileReference.KEY, file.text()))));
        return commits().head().position();
    }

    /** Appends an event that erases what another one attached; the bytes are left to the caller. */
    void erase(long position) {
        append(List.of(event("{}", Map.of(FileReference.ERASES, String.valueOf(position)))));
    }

    /** Replaces the payload of an event by another text, as a redaction does: attested first, then carried out. */
    void redact(long commit, int index) {
        String instead = "{\"text\":\"[redacted]\"}";
        RedactionAttestation attestation = RedactionAttestation.ofPayload(commit + index, instead);
        append(List.of(event("{}", Map.of(RedactionAttestation.KEY, attestation.text()))));
        String event = "events." + index;
        collection()
                .updateOne(
                        eq(commit),
                        Updates.combine(
                                Updates.set(event + ".payload", instead), Updates.unset(event + ".payloadSalt")));
    }

    private void append(List<TaggedEventMessage<?>> run) {
        TestLedger.append(engine, AppendCondition.none(), run.toArray(TaggedEventMessage[]::new))
                .join();
    }

    private TaggedEventMessage<?> event(String payload, Map<String, String> metadata) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        "event-" + events++, new MessageType("waymark.Tested", "1"), payload, metadata, DECIDED),
                Set.of(Tag.of("strategy", "SG23"), Tag.of("case", "SG23/P" + events % 7)));
    }

    private static String any(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    @Override
    public void close() {
        ledger.close();
    }
}
