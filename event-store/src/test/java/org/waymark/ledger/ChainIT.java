package org.waymark.ledger;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.format.Digest;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.verify.Finding;
import org.waymark.ledger.verify.Finding.Kind;
import org.waymark.ledger.verify.LedgerVerifier;

class ChainIT {

    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    private final TestLedger ledger = new TestLedger();
    private final SettableClock clock = new SettableClock(NOON);
    private final MongoEventStorageEngine engine = engine(clock);
    private final MongoCollection<Document> collection = ledger.database().getCollection("ledger");

    private MongoEventStorageEngine engine(Clock clock) {
        return ledger.engine(ledger.commits(), LedgerSettings.withDefaults(), clock);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void anIntactLedgerHolds() {
        assertHolds();
        appendFive();
        assertHolds();
    }

    @Test
    void theHeadIsTheLastCommit() {
        assertThat(ledger.reader().head()).isEqualTo(new LedgerHead(-1, "0".repeat(64), Instant.EPOCH, 0));

        appendFive();

        LedgerHead head = ledger.reader().head();
        assertThat(head.position()).isEqualTo(9);
        assertThat(head.recordedAt()).isEqualTo(NOON);
        assertThat(head.hash())
                .isEqualTo(Digest.hex(document(8).get("hash", Binary.class)))
                .hasSize(64);
    }

    @Test
    void aLongRemovedStretchIsFound() {
        for (int i = 0; i < 3; i++) {
            append(1_000);
        }
        collection.deleteOne(eq(1_000L));

        assertThat(verifier().firstBroken())
                .contains(new Finding(Kind.MISSING, 1_000, 1_999, "Events are missing here: commits 1 to 1."));
    }

    @Test
    void samePayloadsHaveDifferentHashes() {
        appendFive();

        Set<Binary> hashes = new HashSet<>();
        for (Document commit : collection.find()) {
            commit.getList("events", Document.class)
                    .forEach(event -> hashes.add(event.get("payloadHash", Binary.class)));
        }
        assertThat(hashes).hasSize(10);
    }

    /** The documented bytes, written out by hand: whoever changes them breaks every ledger there is. */
    @Test
    void theHashIsWhatTheDescriptionSays() throws Exception {
        append(1);
        Document commit = document(0);
        Document event = commit.getList("events", Document.class).getFirst();
        ByteBuffer bytes = ByteBuffer.allocate(2_048);
        text(bytes, event.getString("id"));
        text(bytes, "waymark.Tested");
        text(bytes, "1");
        bytes.putLong(TestLedger.DECIDED.toEpochMilli());
        bytes.putLong(2);
        text(bytes, "case=SG23/P1");
        text(bytes, "strategy=SG23");
        ByteBuffer metadata = ByteBuffer.allocate(2_048);
        metadata.put(event.get("metadataSalt", Binary.class).getData()).putLong(1);
        text(metadata, "actor");
        text(metadata, "lead");
        bytes.putInt(32).put(sha256(metadata));
        ByteBuffer payload = ByteBuffer.allocate(2_048);
        payload.put(event.get("payloadSalt", Binary.class).getData()).put("{}".getBytes(StandardCharsets.UTF_8));
        bytes.putInt(32).put(sha256(payload));
        byte[] eventHash = sha256(bytes);
        bytes.clear();
        text(bytes, "waymark-ledger-2");
        bytes.putInt(32).put(new byte[32]);
        bytes.putLong(0).putLong(0).putLong(NOON.toEpochMilli());
        bytes.putLong(1).putInt(32).put(eventHash);

        assertThat(event.get("hash", Binary.class).getData()).isEqualTo(eventHash);
        assertThat(commit.get("hash", Binary.class).getData()).isEqualTo(sha256(bytes));
    }

    private static byte[] sha256(ByteBuffer written) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(written.array(), written.position()));
    }

    @Test
    void recordedTimeNeverGoesBackWhereTheClockDoes() {
        append(1);
        clock.advance(Duration.ofHours(-1));
        append(1);
        TestLedger.append(engine(clock), AppendCondition.none(), events(1)).join();
        clock.advance(Duration.ofHours(2));
        append(1);

        assertThat(List.of(document(0), document(1), document(2), document(3)))
                .extracting(commit -> commit.getDate("recordedAt").toInstant())
                .containsExactly(NOON, NOON, NOON, NOON.plus(Duration.ofHours(1)));
        assertHolds();
    }

    private void appendFive() {
        for (int i = 0; i < 5; i++) {
            append(2);
        }
    }

    private void append(int events) {
        TestLedger.append(engine, AppendCondition.none(), events(events)).join();
    }

    private static TaggedEventMessage<?>[] events(int count) {
        var events = new TaggedEventMessage<?>[count];
        for (int i = 0; i < count; i++) {
            events[i] = TestLedger.event("{}", Tag.of("strategy", "SG23"), Tag.of("case", "SG23/P1"));
        }
        return events;
    }

    private static void text(ByteBuffer bytes, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.putInt(utf8.length).put(utf8);
    }

    private Document document(long first) {
        Document document = collection.find(eq(first)).first();
        assertThat(document).isNotNull();
        return document;
    }

    private LedgerVerifier verifier() {
        return new LedgerVerifier(ledger.database(), LedgerSettings.withDefaults());
    }

    private void assertHolds() {
        assertThat(verifier().firstBroken()).isEmpty();
    }
}
