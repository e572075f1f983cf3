package org.waymark.ledger;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitBody;
import org.waymark.ledger.format.CommitDocuments;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.verify.Anchor;
import org.waymark.ledger.verify.Finding;
import org.waymark.ledger.verify.LedgerVerifier;
import org.waymark.ledger.verify.Verification;
import org.waymark.ledger.verify.VerificationProgress;

/**
 * A ledger with every kind of commit there is, to lay hands on. Positions: 0 · 1, 2, 3 · 4, 5 (payload of 4 redacted, metadata
 * of 5 redacted) · 6 (a redaction attested, not carried out) · 7 (attests 4) · 8, 9 (8 attests 5, 9 attests 6) · 10 · 11, 12.
 */
public final class TamperedLedger implements AutoCloseable {

    static final String REPLACEMENT = "{\"title\":\"[redacted on 22 November 2026: law]\"}";
    static final Map<String, String> REPLACEMENT_METADATA =
            Map.of("actor", "lead", "reason", "[redacted on 22 November 2026: law]");

    private final TestLedger ledger = new TestLedger();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-31T12:00:00Z"));
    private final MongoEventStorageEngine engine =
            ledger.engine(ledger.commits(), LedgerSettings.withDefaults(), clock);

    private int events;

    public TamperedLedger() {
        append(event(Map.of("actor", "lead"), "strategy"));
        append(
                event(Map.of(), "strategy"),
                event(Map.of("actor", "lead"), "case"),
                event(Map.of(), "strategy", "case"));
        append(
                event(Map.of("actor", "lead"), "case"),
                event(Map.of("actor", "lead", "reason", "Ann Other left"), "case"));
        append(event(Map.of("actor", "lead"), "case"));
        append(event(attesting(RedactionAttestation.ofPayload(4, REPLACEMENT)), "redaction"));
        append(
                event(attesting(RedactionAttestation.ofMetadata(5, REPLACEMENT_METADATA)), "redaction"),
                event(attesting(RedactionAttestation.ofPayload(6, REPLACEMENT)), "redaction"));
        append(event(Map.of("actor", "lead"), "strategy"));
        append(event(Map.of("actor", "lead"), "strategy"), event(Map.of("actor", "lead"), "strategy"));
        carryOut();
    }

    private void carryOut() {
        documents()
                .updateOne(
                        eq(4L),
                        Updates.combine(
                                Updates.set("events.0.payload", REPLACEMENT),
                                Updates.unset("events.0.payloadSalt"),
                                Updates.set(
                                        "events.1.metadata",
                                        List.of(
                                                List.of("actor", "lead"),
                                                List.of("reason", REPLACEMENT_METADATA.getOrDefault("reason", "")))),
                                Updates.unset("events.1.metadataSalt")));
    }

    private static Map<String, String> attesting(RedactionAttestation attestation) {
        return Map.of("actor", "sponsor", RedactionAttestation.KEY, attestation.text());
    }

    public TaggedEventMessage<?> event(Map<String, String> metadata, String... tags) {
        return event("{\"title\":\"Ärger\"}", metadata, tags);
    }

    public TaggedEventMessage<?> event(String payload, Map<String, String> metadata, String... tags) {
        Set<Tag> all = Set.copyOf(
                List.of(tags).stream().map(tag -> Tag.of(tag, "SG23")).toList());
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        "event-" + ++events,
                        new MessageType("waymark.Tested", "1"),
                        payload,
                        metadata,
                        TestLedger.DECIDED),
                all);
    }

    public void append(TaggedEventMessage<?>... events) {
        clock.advance(Duration.ofSeconds(1));
        TestLedger.append(engine, AppendCondition.none(), events).join();
    }

    public MongoDatabase database() {
        return ledger.database();
    }

    public MongoCollection<Document> documents() {
        return ledger.database().getCollection("ledger");
    }

    public MongoCollection<BsonDocument> bson() {
        return ledger.database().getCollection("ledger", BsonDocument.class);
    }

    public List<BsonDocument> all() {
        return bson().find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    public Commit commit(long first) {
        Commit commit = ledger.commits().firstStartingIn(first, first + 1);
        return Objects.requireNonNull(commit);
    }

    /** Not by {@code replaceOne}: the embedded database keeps the order that the fields had before. */
    public void replace(BsonDocument document) {
        bson().deleteOne(eq(document.get("_id")));
        bson().insertOne(document);
    }

    public void delete(long first) {
        bson().deleteOne(eq(new BsonInt64(first)));
    }

    /** Does what somebody with write access and this source can: derives everything anew from a commit on. */
    public void forgeFrom(long first, CommitBody body) {
        LedgerHead head = first == 0 ? LedgerHead.EMPTY : headBefore(first);
        List<Document> forged = new ArrayList<>();
        for (BsonDocument document : all()) {
            long id = document.getInt64("_id").getValue();
            if (id >= first) {
                Commit commit = commit(id);
                Commit anew = Commit.sealed(head, commit.recordedAt(), id == first ? body : commit.body());
                forged.add(CommitDocuments.write(anew));
                head = anew.head();
            }
        }
        forged.forEach(document -> documents().replaceOne(eq(document.get("_id")), document));
    }

    public LedgerHead headBefore(long first) {
        return all().stream()
                .map(document -> commit(document.getInt64("_id").getValue()))
                .filter(commit -> commit.last() == first - 1)
                .findFirst()
                .orElseThrow()
                .head();
    }

    public Verification verify(Anchor... anchors) {
        return new LedgerVerifier(ledger.database(), LedgerSettings.withDefaults())
                .verify(List.of(anchors), VerificationProgress.SILENT);
    }

    public Finding found(Anchor... anchors) {
        return verify(anchors).finding().orElseThrow(() -> new AssertionError("the ledger is intact"));
    }

    @Override
    public void close() {
        ledger.close();
    }
}
