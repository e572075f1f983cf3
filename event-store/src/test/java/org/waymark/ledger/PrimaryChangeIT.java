package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.ledger.format.CommitReceipt;
import org.waymark.ledger.testing.BadNetwork;
import org.waymark.ledger.testing.Fault;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.ledger.testing.Weather;
import org.waymark.ledger.verify.LedgerVerifier;

/**
 * What a replica set answers to an insert while its primary changes, whether it carried the insert out or not, to a driver
 * that sends writes again by itself and to one that does not. The answers are those of the manual's “Error codes”.
 */
class PrimaryChangeIT {

    private static final Tag CASE = Tag.of("case", "SG23/P1");
    private static final AppendCondition UNIQUE = AppendCondition.withCriteria(EventCriteria.havingTags(CASE));
    private static final String RETRYABLE = "\"errorLabels\": [\"RetryableWriteError\"]";
    private static final String STEPPED_DOWN = refusal(189, "PrimarySteppedDown");
    private static final String NOT_PRIMARY = refusal(10107, "NotWritablePrimary");

    private final TestDatabase database = TestDatabase.fresh();
    private final TestLedger ledger = new TestLedger(database);

    @AfterEach
    void close() {
        ledger.close();
    }

    static Stream<Arguments> answers() {
        List<String> bodies = List.of(
                NOT_PRIMARY,
                STEPPED_DOWN,
                refusal(11602, "InterruptedDueToReplStateChange"),
                refusal(91, "ShutdownInProgress"),
                labelled(NOT_PRIMARY),
                labelled(STEPPED_DOWN),
                labelled(refusal(11602, "InterruptedDueToReplStateChange")),
                writeConcernError(64, "WriteConcernTimeout"),
                writeConcernError(189, "PrimarySteppedDown"),
                labelled(writeConcernError(11602, "InterruptedDueToReplStateChange")));
        return bodies.stream()
                .flatMap(body -> Stream.of(true, false)
                        .flatMap(carriedOut ->
                                Stream.of(true, false).map(retries -> Arguments.of(body, carriedOut, retries))));
    }

    @ParameterizedTest(name = "{0}, carried out: {1}, driver sends again: {2}")
    @MethodSource("answers")
    void anAppendIsStoredOnceAndItsCallerToldSo(String body, boolean carriedOut, boolean driverSendsAgain)
            throws Exception {
        try (BadNetwork network =
                        driverSendsAgain ? BadNetwork.beforeReplicaSet(database) : BadNetwork.before(database);
                MongoClient client = network.client()) {
            MongoEventStorageEngine engine = ledger.engineOn(client, LedgerSettings.withDefaults());
            append(engine, "first", Tag.of("case", "SG23/P0"), AppendCondition.none());
            network.weather(toNextInsert(body, carriedOut));

            CommitReceipt receipt = append(engine, "only once", CASE, UNIQUE);

            assertThat(network.faults()).isEqualTo(1);
            assertThat(receipt.firstPosition()).isEqualTo(1);
            assertThat(payloads()).containsExactly("first", "only once");
            assertThat(append(engine, "next", Tag.of("case", "SG23/P2"), AppendCondition.none())
                            .firstPosition())
                    .isEqualTo(2);
            assertThat(new LedgerVerifier(ledger.database(), LedgerSettings.withDefaults()).firstBroken())
                    .isEmpty();
        }
    }

    @Test
    void whereNoPrimaryIsFoundForLongTheCallerIsToldThatNothingWasStored() throws Exception {
        try (BadNetwork network = BadNetwork.before(database);
                MongoClient client = network.client()) {
            MongoEventStorageEngine engine =
                    ledger.engineOn(client, LedgerSettings.withDefaults().withWriteTimeout(Duration.ofSeconds(3)));
            append(engine, "first", Tag.of("case", "SG23/P0"), AppendCondition.none());
            network.weather(
                    (message, reply) -> isInsert(message.command(), reply) ? answer(NOT_PRIMARY, false) : Fault.NONE);

            assertThatThrownBy(() -> append(engine, "not now", CASE, UNIQUE))
                    .cause()
                    .isInstanceOf(LedgerUnavailableException.class);

            network.weather(Weather.CALM);
            append(engine, "later", CASE, UNIQUE);
            assertThat(payloads()).containsExactly("first", "later");
        }
    }

    private static Weather toNextInsert(String body, boolean carriedOut) {
        AtomicBoolean told = new AtomicBoolean();
        return (message, reply) -> isInsert(message.command(), reply) && told.compareAndSet(false, true)
                ? answer(body, carriedOut)
                : Fault.NONE;
    }

    private static boolean isInsert(String command, boolean reply) {
        return !reply && command.equals("insert");
    }

    private static Fault answer(String body, boolean carriedOut) {
        return new Fault.Answer(BsonDocument.parse(body), carriedOut);
    }

    private static String refusal(int code, String name) {
        return """
                {"ok": 0.0, "code": %d, "codeName": "%s", "errmsg": "the primary changes"}""".formatted(code, name);
    }

    private static String writeConcernError(int code, String name) {
        return """
                {"ok": 1.0, "n": 1, "writeConcernError": {"code": %d, "codeName": "%s", "errmsg": "not by a majority"}}""".formatted(code, name);
    }

    private static String labelled(String body) {
        return body.substring(0, body.length() - 1) + ", " + RETRYABLE + "}";
    }

    private static CommitReceipt append(
            MongoEventStorageEngine engine, String payload, Tag tag, AppendCondition condition) throws Exception {
        return TestLedger.append(engine, condition, TestLedger.event(payload, tag))
                .get(30, TimeUnit.SECONDS);
    }

    private List<String> payloads() {
        List<String> payloads = new ArrayList<>();
        ledger.reader()
                .forEach(EventCriteria.havingAnyTag(), 0, Long.MAX_VALUE, event -> payloads.add(event.payload()));
        return payloads;
    }
}
