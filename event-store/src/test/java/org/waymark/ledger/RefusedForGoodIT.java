package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.waymark.ledger.format.CommitReceipt;
import org.waymark.ledger.testing.BadNetwork;
import org.waymark.ledger.testing.Fault;
import org.waymark.ledger.testing.TestDatabase;

/**
 * What a server answers to an insert that it will never take, or not now, on the wire and through the real driver. A refusal
 * for good is told at once and harms nobody else; what may pass is tried again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedForGoodIT {

    private static final Tag CASE = Tag.of("case", "SG23/P1");
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Fault HELD = new Fault.Late(Duration.ZERO); // arrives when the test lets it

    private final TestDatabase database = TestDatabase.fresh();
    private final TestLedger ledger = new TestLedger(database);
    private final BadNetwork network = BadNetwork.before(database);
    private final MongoClient client = network.client();
    private final MongoEventStorageEngine engine =
            ledger.engineOn(client, LedgerSettings.withDefaults().withWriteTimeout(Duration.ofSeconds(60)));

    /** What becomes of the next inserts, one after the other. */
    private final Queue<Fault> next = new ConcurrentLinkedQueue<>();

    private final Semaphore held = new Semaphore(0);

    private final Logger log = (Logger) LoggerFactory.getLogger(GroupCommit.class);

    RefusedForGoodIT() {
        log.setLevel(Level.OFF); // it says each time what was refused, with the driver's exception
        network.weather((message, reply) -> {
            Fault fault = !reply && message.command().equals("insert") ? next.poll() : null;
            if (HELD.equals(fault)) {
                held.acquireUninterruptibly();
            }
            return fault == null ? Fault.NONE : fault;
        });
    }

    @AfterEach
    void nothingIsLeftForTheNextTest() {
        next.clear();
    }

    @AfterAll
    void close() {
        log.setLevel(null);
        client.close();
        network.close();
        ledger.close();
    }

    /** Of a document, as a server says it that looks at each. */
    private static Fault ofDocument(int code) {
        return new Fault.Answer(BsonDocument.parse("""
                        {"ok": 1.0, "n": 0, "writeErrors": [{"index": 0, "code": %d, "errmsg": "refused"}]}""".formatted(code)), false);
    }

    /** Of the command as a whole. */
    private static Fault ofCommand(int code) {
        return new Fault.Answer(
                BsonDocument.parse("{\"ok\": 0.0, \"code\": %d, \"errmsg\": \"refused\"}".formatted(code)), false);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 13, 14, 18, 20, 22, 40, 52, 53, 56, 57, 59, 72, 73, 115, 121, 166, 323, 10003})
    void whatWillNotChangeIsToldAtOnce(int code) throws Exception {
        for (Fault refusal : List.of(ofDocument(code), ofCommand(code))) {
            next.add(refusal);

            CompletableFuture<CommitReceipt> refused = append("refused");

            assertThatThrownBy(() -> receipt(refused)).hasCauseInstanceOf(CommitRefusedException.class);
            assertThat(receipt(append("stored")).firstPosition())
                    .isEqualTo(ledger.reader().head().position());
        }
        assertThat(payloads()).doesNotContain("refused");
    }

    @ParameterizedTest
    @ValueSource(ints = {10334, 17280, 17419, 17420})
    void aCommitThatIsTooLargeIsCalledSo(int code) {
        for (Fault refusal : List.of(ofDocument(code), ofCommand(code))) {
            next.add(refusal);
            CompletableFuture<CommitReceipt> refused = append("too large");
            assertThatThrownBy(() -> receipt(refused)).hasCauseInstanceOf(CommitTooLargeException.class);
        }
    }

    /** Host not found, lock busy, out of time, shutting down, full disk, stepped down, not primary, and one that nobody knows. */
    @ParameterizedTest
    @ValueSource(ints = {7, 46, 50, 91, 112, 14031, 189, 262, 10107, 11600, 11602, 13435, 31_337})
    void whatMayPassIsTriedAgain(int code) throws Exception {
        for (Fault refusal : List.of(ofDocument(code), ofCommand(code))) {
            String payload = "once " + code + " " + refusal.hashCode();
            next.add(refusal);
            next.add(refusal);

            receipt(append(payload));

            assertThat(payloads().stream().filter(payload::equals)).hasSize(1);
        }
    }

    /** While one insert is held, the next gather into a batch: whichever of it is refused, the others are stored, in order. */
    @Test
    void theRestOfABatchGoesOn() throws Exception {
        for (Fault refusal : List.of(ofDocument(121), ofCommand(121))) {
            long head = ledger.reader().head().position();
            next.add(HELD);
            next.add(refusal); // of the first of them, or of all
            next.add(Fault.NONE); // then each alone: the first is taken
            next.add(ofDocument(121)); // and the second is the one to blame
            CompletableFuture<CommitReceipt> before = append("before");
            await().until(() -> !next.contains(HELD)); // it is on its way alone
            List<CompletableFuture<CommitReceipt>> batch =
                    Stream.of("a", "b", "c").map(this::append).toList();
            held.release();

            receipt(before);
            List<Long> stored = new ArrayList<>();
            int refused = 0;
            for (CompletableFuture<CommitReceipt> each : batch) {
                try {
                    stored.add(receipt(each).firstPosition());
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(CommitRefusedException.class);
                    refused++;
                }
            }

            assertThat(refused).isEqualTo(1);
            assertThat(stored).containsExactly(head + 2, head + 3);
        }
    }

    private CompletableFuture<CommitReceipt> append(String payload) {
        return TestLedger.append(engine, AppendCondition.none(), TestLedger.event(payload, CASE));
    }

    private static CommitReceipt receipt(CompletableFuture<CommitReceipt> future) throws Exception {
        return future.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS);
    }

    private List<String> payloads() {
        List<String> payloads = new ArrayList<>();
        ledger.reader()
                .forEach(EventCriteria.havingAnyTag(), 0, Long.MAX_VALUE, event -> payloads.add(event.payload()));
        return payloads;
    }
}
