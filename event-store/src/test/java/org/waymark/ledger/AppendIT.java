package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitReceipt;

class AppendIT {

    private static final Tag P1 = Tag.of("case", "SG23/P1");
    private static final Tag P2 = Tag.of("case", "SG23/P2");

    private final TestLedger ledger = new TestLedger();
    private final MongoEventStorageEngine engine = ledger.engine();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void positionsAreDenseFromZeroAcrossCommits() {
        assertThat(append(AppendCondition.none(), P1, P1, P2)).satisfies(receipt -> assertPlace(receipt, 0, 2));
        assertThat(append(AppendCondition.none(), P1)).satisfies(receipt -> assertPlace(receipt, 3, 3));
        assertThat(append(AppendCondition.none(), P2, P2)).satisfies(receipt -> assertPlace(receipt, 4, 5));
        assertThat(ledger.reader().head().position()).isEqualTo(5);
    }

    @Test
    void continuesWhereTheLedgerEndedAfterARestart() {
        append(AppendCondition.none(), P1, P1);
        engine.close();

        assertThat(TestLedger.append(ledger.engine(), AppendCondition.none(), TestLedger.event("{}", P1))
                        .join()
                        .firstPosition())
                .isEqualTo(2);
    }

    @Test
    void aConditionLooksOnlyBeyondItsMarker() {
        append(AppendCondition.none(), P1, P1, P1);

        append(unchanged(P1, 2), P2);
        assertConflict(unchanged(P1, 1));
        assertConflict(unchanged(P1, -1));
        append(unchanged(P2, 3), P1);
        append(AppendCondition.withCriteria(EventCriteria.havingTags(P2)).withMarker(ConsistencyMarker.INFINITY), P2);
    }

    @Test
    void aConditionWithoutCriteriaMeansNothingAtAllHappened() {
        append(AppendCondition.none(), P1);

        assertConflict(AppendCondition.withCriteria(EventCriteria.havingAnyTag()));
        append(
                AppendCondition.withCriteria(EventCriteria.havingAnyTag())
                        .withMarker(new GlobalIndexConsistencyMarker(0)),
                P2);
    }

    @Test
    void aConditionCanNameTypes() {
        append(AppendCondition.none(), P1);

        append(AppendCondition.withCriteria(EventCriteria.havingTags(P1).andBeingOneOfTypes("waymark.Other")), P2);
        assertConflict(AppendCondition.withCriteria(EventCriteria.havingTags(P1).andBeingOneOfTypes("waymark.Tested")));
        assertConflict(AppendCondition.withCriteria(
                EventCriteria.havingAnyTag().andBeingOneOfTypes("waymark.Other", "waymark.Tested")));
    }

    @Test
    void ofCommitsWrittenTogetherOnlyTheFirstOfTwoThatExcludeEachOtherIsStored() {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch gathered = new CountDownLatch(1);
        FaultyCommits commits = new FaultyCommits(ledger.commits());
        MongoEventStorageEngine held = ledger.engine(commits, LedgerSettings.withDefaults(), Clock.systemUTC());
        List<Integer> batches = new ArrayList<>();
        commits.next(run -> {
            writing.countDown();
            awaitUninterruptibly(gathered);
            return ledger.commits().insert(run);
        });
        commits.next(run -> {
            batches.add(run.size());
            return ledger.commits().insert(run);
        });
        List<CompletableFuture<CommitReceipt>> futures = new ArrayList<>();
        futures.add(TestLedger.append(held, AppendCondition.none(), TestLedger.event("{}", P2)));
        awaitUninterruptibly(writing);
        for (int i = 0; i < 10; i++) {
            Tag tag = Tag.of("case", "SG23/N" + i / 2);
            AppendCondition unique = AppendCondition.withCriteria(EventCriteria.havingTags(tag));
            futures.add(TestLedger.append(held, unique, TestLedger.event("{}", tag)));
        }
        gathered.countDown();

        long refused = futures.stream()
                .filter(future ->
                        future.handle((receipt, failure) -> failure != null).join())
                .count();

        assertThat(refused).isEqualTo(5);
        assertThat(batches).containsExactly(5);
        assertThat(ledger.meters.get("waymark.ledger.append.batch").summary().max())
                .isEqualTo(5);
        assertThat(ledger.meters.get("waymark.ledger.conflicts").counter().count())
                .isEqualTo(5);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertFails(append(TestLedger.event("\"" + "x".repeat(13 << 20) + "\"", P1)))
                .isInstanceOf(CommitTooLargeException.class)
                .hasMessageContaining("bytes");
        assertFails(append(IntStream.rangeClosed(0, Commit.MAX_EVENTS)
                        .mapToObj(i -> TestLedger.event("{}", P1))
                        .toArray(TaggedEventMessage<?>[]::new)))
                .isInstanceOf(CommitTooLargeException.class)
                .hasMessageContaining("1000 events but has 1001");
        assertThat(ledger.reader().head().position()).isEqualTo(-1);
    }

    @Test
    void takesWhatIsJustNotTooLarge() {
        assertThat(append(TestLedger.event("\"" + "x".repeat(11 << 20) + "\"", P1))
                        .join())
                .isNotNull();
    }

    @Test
    void refusesATagThatCouldBeTakenForAnother() {
        assertFails(append(TestLedger.event("{}", Tag.of("case=SG23", "P1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTransactionWithoutEventsLeavesNoTrace() {
        assertThat(TestLedger.append(engine, AppendCondition.none())).isCompletedWithValue(null);
        assertThat(ledger.reader().head().position()).isEqualTo(-1);
    }

    @Test
    void theHeadIsMeasured() {
        append(AppendCondition.none(), P1, P1);
        engine.close();

        assertThat(ledger.meters.get("waymark.ledger.head").gauge().value()).isEqualTo(1);
        assertThat(ledger.meters.get("waymark.ledger.append").timer().count()).isEqualTo(1);
    }

    @Test
    void readersFindPositionsByTimeAndTag() {
        SettableClock clock = new SettableClock(Instant.parse("2026-03-31T12:00:00Z"));
        MongoEventStorageEngine timed = ledger.engine(ledger.commits(), LedgerSettings.withDefaults(), clock);
        for (int day = 0; day < 10; day++) {
            TestLedger.append(timed, AppendCondition.none(), TestLedger.event("a" + day, P1), TestLedger.event("b", P2))
                    .join();
            clock.advance(Duration.ofDays(1));
        }
        LedgerReader reader = ledger.reader();

        assertThat(reader.positionAt(Instant.parse("2026-03-31T11:59:59.999Z"))).isEqualTo(-1);
        assertThat(reader.positionAt(Instant.parse("2026-03-31T12:00:00Z"))).isEqualTo(1);
        assertThat(reader.positionAt(Instant.parse("2026-04-05T00:00:00Z"))).isEqualTo(9);
        assertThat(reader.positionAt(Instant.parse("2030-01-01T00:00:00Z"))).isEqualTo(19);
        List<String> payloads = new ArrayList<>();
        reader.forEach(P1, 3, 16, event -> payloads.add(event.position() + event.payload()));
        assertThat(payloads).containsExactly("4a2", "6a3", "8a4", "10a5", "12a6", "14a7", "16a8");
        List<Long> positions = new ArrayList<>();
        reader.forEach(EventCriteria.havingAnyTag(), 3, 6, event -> positions.add(event.position()));
        assertThat(positions).containsExactly(3L, 4L, 5L, 6L);
    }

    private static void assertPlace(CommitReceipt receipt, long first, long last) {
        assertThat(receipt.firstPosition()).isEqualTo(first);
        assertThat(receipt.lastPosition()).isEqualTo(last);
    }

    private static AppendCondition unchanged(Tag tag, long marker) {
        return AppendCondition.withCriteria(EventCriteria.havingTags(tag))
                .withMarker(new GlobalIndexConsistencyMarker(marker));
    }

    private CompletableFuture<CommitReceipt> append(TaggedEventMessage<?>... events) {
        return TestLedger.append(engine, AppendCondition.none(), events);
    }

    private CommitReceipt append(AppendCondition condition, Tag... tags) {
        TaggedEventMessage<?>[] events = new TaggedEventMessage<?>[tags.length];
        for (int i = 0; i < tags.length; i++) {
            events[i] = TestLedger.event("{}", tags[i]);
        }
        return TestLedger.append(engine, condition, events).join();
    }

    private void assertConflict(AppendCondition condition) {
        assertFails(TestLedger.append(engine, condition, TestLedger.event("{}", P1)))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(CompletableFuture<?> future) {
        return assertThatThrownBy(future::join).cause();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
