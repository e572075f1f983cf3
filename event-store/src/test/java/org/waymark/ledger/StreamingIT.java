package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.format.CommitReceipt;

class StreamingIT {

    private static final Tag P1 = Tag.of("case", "SG23/P1");
    private static final Tag P2 = Tag.of("case", "SG23/P2");
    private static final LedgerSettings NEVER_POLLS =
            LedgerSettings.withDefaults().withPollInterval(Duration.ofHours(1));

    private final TestLedger ledger = new TestLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void ownCommitsArriveWithoutAPoll() throws Exception {
        MongoEventStorageEngine engine = ledger.engine(NEVER_POLLS, new LedgerSignal());
        BlockingQueue<LedgerEventMessage> seen = follow(engine, null);

        for (int i = 0; i < 20; i++) {
            append(engine, "own " + i);
            assertThat(next(seen).payload()).isEqualTo("own " + i);
        }
    }

    @Test
    void commitsOfAnEngineThatSharesTheSignalArriveWithoutAPoll() throws Exception {
        LedgerSignal signal = new LedgerSignal();
        MongoEventStorageEngine writer = ledger.engine(NEVER_POLLS, signal);
        BlockingQueue<LedgerEventMessage> seen = follow(ledger.engine(NEVER_POLLS, signal), null);

        for (int i = 0; i < 20; i++) {
            append(writer, "shared " + i);
            assertThat(next(seen).payload()).isEqualTo("shared " + i);
        }
    }

    @Test
    void commitsOfAnotherJvmArriveWithinThePollInterval() throws Exception {
        Duration interval = Duration.ofMillis(200);
        MongoEventStorageEngine elsewhere = ledger.engine();
        BlockingQueue<LedgerEventMessage> seen = follow(
                ledger.engine(LedgerSettings.withDefaults().withPollInterval(interval), new LedgerSignal()), null);
        append(elsewhere, "warms up");
        next(seen);

        for (int i = 0; i < 5; i++) {
            append(elsewhere, "far " + i);
            long stored = System.nanoTime();
            assertThat(next(seen).payload()).isEqualTo("far " + i);
            assertThat(Duration.ofNanos(System.nanoTime() - stored)).isLessThan(interval.plusMillis(300));
        }
    }

    @Test
    void everyPositionArrivesOnceAndInOrderFromAnyToken() throws Exception {
        MongoEventStorageEngine engine =
                ledger.engine(LedgerSettings.withDefaults().withTailEvents(10), new LedgerSignal());
        for (int i = 0; i < 40; i++) {
            append(engine, "a", "b", "c");
        }

        for (long token : List.of(-1L, 0L, 1L, 2L, 57L, 100L, 112L, 118L)) {
            BlockingQueue<LedgerEventMessage> seen = follow(engine, new GlobalSequenceTrackingToken(token));
            for (long position = token + 1; position < 120; position++) {
                assertThat(next(seen).position()).isEqualTo(position);
            }
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void aMessageSaysWhatWasStored() throws Exception {
        MongoEventStorageEngine engine = ledger.engine();
        CommitReceipt receipt = append(engine, "{\"rating\":\"R\"}");

        MessageStream<EventMessage> stream = engine.stream(StreamingCondition.startingFrom(null), null);
        Entry<EventMessage> entry = stream.next().orElseThrow();
        LedgerEventMessage message = (LedgerEventMessage) entry.message();

        assertThat(message.position()).isEqualTo(receipt.lastPosition());
        assertThat(message.recordedAt()).isEqualTo(receipt.recordedAt());
        assertThat(message.timestamp()).isEqualTo(receipt.recordedAt());
        assertThat(message.type().name()).isEqualTo("waymark.Tested");
        assertThat(message.type().version()).isEqualTo("1");
        assertThat(message.payload()).isEqualTo("{\"rating\":\"R\"}");
        assertThat(message.metadata()).containsOnly(Map.entry("actor", "lead"));
        assertThat(TrackingToken.fromContext(entry)).contains(new GlobalSequenceTrackingToken(0));
        assertThat(Tag.fromContext(entry))
                .hasValueSatisfying(tags -> assertThat(tags).containsExactly(P1));
        assertThat(message.andMetadata(Map.of("more", "x")).position()).isZero();
        stream.close();
    }

    @Test
    void skipsWhatTheCriteriaDoNotMatch() throws Exception {
        MongoEventStorageEngine engine =
                ledger.engine(LedgerSettings.withDefaults().withTailEvents(5), new LedgerSignal());
        for (int i = 0; i < 30; i++) {
            TestLedger.append(engine, AppendCondition.none(), TestLedger.event("p" + i, i % 10 == 0 ? P2 : P1))
                    .join();
        }
        MessageStream<EventMessage> stream = engine.stream(
                StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(-1), EventCriteria.havingTags(P2)),
                null);

        assertThat(LongStream.range(0, 3)
                        .mapToObj(i -> stream.next().orElseThrow().message().payload()))
                .containsExactly("p0", "p10", "p20");
        assertThat(stream.hasNextAvailable()).isFalse();
        stream.close();
    }

    @Test
    void anOutageDelaysAStreamButDoesNotEndIt() throws Exception {
        FaultyCommits commits = new FaultyCommits(ledger.commits());
        MongoEventStorageEngine engine = ledger.engine(
                commits, LedgerSettings.withDefaults().withPollInterval(Duration.ofMillis(20)), Clock.systemUTC());
        BlockingQueue<LedgerEventMessage> seen = follow(engine, null);
        commits.unreachable(true);
        append(ledger.engine(), "during the outage");
        assertThat(seen.poll(200, TimeUnit.MILLISECONDS)).isNull();

        commits.unreachable(false);

        assertThat(next(seen).payload()).isEqualTo("during the outage");
    }

    /** Reads whatever there is whenever the stream calls back, as a streaming processor does. */
    private static BlockingQueue<LedgerEventMessage> follow(
            MongoEventStorageEngine engine, @Nullable TrackingToken from) {
        BlockingQueue<LedgerEventMessage> seen = new LinkedBlockingQueue<>();
        MessageStream<EventMessage> stream = engine.stream(StreamingCondition.startingFrom(from), null);
        stream.setCallback(() -> {
            synchronized (seen) {
                Optional<Entry<EventMessage>> next = stream.next();
                while (next.isPresent()) {
                    seen.add((LedgerEventMessage) next.get().message());
                    next = stream.next();
                }
            }
        });
        return seen;
    }

    private static LedgerEventMessage next(BlockingQueue<LedgerEventMessage> seen) throws InterruptedException {
        LedgerEventMessage message = seen.poll(5, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        return message;
    }

    private static CommitReceipt append(MongoEventStorageEngine engine, String... payloads) {
        return TestLedger.append(
                        engine,
                        AppendCondition.none(),
                        IntStream.range(0, payloads.length)
                                .mapToObj(i -> TestLedger.event(payloads[i], P1))
                                .toArray(TaggedEventMessage<?>[]::new))
                .join();
    }
}
