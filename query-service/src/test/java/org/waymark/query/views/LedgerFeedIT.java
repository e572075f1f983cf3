package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.EventTags;
import org.waymark.events.RatingLevel;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyEvents;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;

class LedgerFeedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestLedger ledger = new TestLedger(Clock.systemUTC());
    private final LedgerFeed feed = new LedgerFeed(ledger.reader(), ledger.signal());

    @AfterEach
    void close() {
        feed.stop();
        ledger.close();
    }

    private static List<Long> positions(LedgerFeed.Batch batch) {
        return batch.events().stream().map(RecordedEvent::position).toList();
    }

    private void report(int times) {
        for (int number = 1; number <= times; number++) {
            ledger.append(CaseEvents.reported(number, RatingLevel.GREEN));
        }
    }

    @Test
    void givesWhatIsNewFromMemoryAndWhatIsOldFromTheLedger() {
        report(3);
        feed.start();
        assertThat(feed.await(2, PATIENCE)).isTrue();
        report(2);
        assertThat(feed.await(4, PATIENCE)).isTrue();

        assertThat(positions(feed.after(2, 100))).containsExactly(3L, 4L);
        assertThat(positions(feed.after(3, 100))).containsExactly(4L);
        assertThat(positions(feed.after(-1, 2))).containsExactly(0L, 1L);
        assertThat(feed.after(4, 100)).isEqualTo(new LedgerFeed.Batch(List.of(), 4));
    }

    @Test
    void goesOnFromTheMiddleOfACommit() {
        ledger.append(
                CaseEvents.reported(1, RatingLevel.GREEN),
                CaseEvents.reported(2, RatingLevel.GREEN),
                CaseEvents.reported(3, RatingLevel.GREEN));
        feed.start();
        assertThat(feed.await(2, PATIENCE)).isTrue();

        assertThat(positions(feed.after(0, 100))).containsExactly(1L, 2L);
    }

    @Test
    void looksForWhatAnotherNodeAppendedWhileSomebodyWaits() {
        LedgerFeed other = new LedgerFeed(ledger.reader(), new LedgerSignal());
        other.start();
        try {
            await().until(other::ready);
            report(1);
            assertThat(other.await(0, PATIENCE)).isTrue();
            assertThat(other.await(1, Duration.ofMillis(50))).isFalse();
        } finally {
            other.stop();
        }
    }

    @Test
    void tellsItsFollowersOfEachAdvanceInOrder() {
        List<Long> seen = new CopyOnWriteArrayList<>();
        feed.subscribe(() -> seen.add(feed.position()));
        feed.start();
        report(20);
        await().until(() -> seen.contains(19L));

        assertThat(seen).isSorted();
        assertThat(positions(feed.after(-1, 100)))
                .isEqualTo(LongStream.range(0, 20).boxed().toList());
    }

    @Test
    void saysForHowLongItCouldNotLook() {
        try (MongoClient nobody = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
            LedgerFeed blind = new LedgerFeed(
                    new LedgerReader(nobody.getDatabase("none"), LedgerSettings.withDefaults()), new LedgerSignal());
            blind.start();
            try {
                assertThat(blind.silence()).isEmpty();
                await().until(() -> blind.silence().isPresent());
            } finally {
                blind.stop();
            }
        }
        feed.start();
        await().until(feed::ready);
        assertThat(feed.silence()).isEmpty();
    }

    @Test
    void endsBeforeAnEventThatCannotBeRead() {
        feed.start();
        await().until(feed::ready);
        report(1);
        long unknown = ledger.appendUnknown(EventTags.strategy(StrategyEvents.SG23));
        report(1);
        await().until(() -> feed.failure() instanceof UnfoldableEventException);

        assertThat(feed.position()).isEqualTo(unknown - 1);
        assertThat(positions(feed.after(-1, 100))).containsExactly(0L);
        assertThatThrownBy(() -> feed.after(0, 100))
                .isInstanceOf(UnfoldableEventException.class)
                .hasMessageContaining("1");
    }
}
