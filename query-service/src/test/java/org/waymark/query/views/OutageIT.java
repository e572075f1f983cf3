package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.testing.BadNetwork;
import org.waymark.ledger.testing.Outage;

/**
 * The database is away for a while, again and again, while somebody writes: every view is at the head soon after it is back,
 * and holds what a fold of the ledger gives.
 */
class OutageIT {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(15);

    private final long seed = Long.getLong("waymark.outage.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final TestLedger ledger = new TestLedger(Clock.systemUTC());
    private final AtomicBoolean writing = new AtomicBoolean(true);

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void everyViewIsAtTheHeadSoonAfterEachOutage() throws InterruptedException {
        System.out.println("OutageIT seed " + seed);
        try (BadNetwork network = BadNetwork.before(ledger.server());
                MongoClient one = network.client();
                MongoClient two = network.client();
                TestNode first = new TestNode("one", ledger, one, TestNode.ALL);
                TestNode second = new TestNode("two", ledger, two, TestNode.ALL)) {
            Thread writer = Thread.ofVirtual().start(this::write);
            for (Outage outage : Outage.some(random)) {
                pause(random.nextInt(1_000));
                outage.on(network);
                awaitHead(first, outage);
                awaitHead(second, outage);
            }
            writing.set(false);
            writer.join();
            long head = ledger.reader().head().position();
            first.caughtUp(head);
            new FoldedAgain(ledger, seed).assertSame(first, head);
            assertThat(network.faults()).as("a network that was bad").isPositive();
        }
    }

    /** On a line of its own: the ledger grows while views cannot see it. */
    private void write() {
        List<RandomHistory.Told> history = RandomHistory.of(seed, 3_000);
        for (int next = 0; writing.get() && next < history.size(); next++) {
            ledger.append(history.get(next).metadata(), history.get(next).event());
            pause(20);
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    private void awaitHead(TestNode node, Outage outage) {
        long head = ledger.reader().head().position();
        await("%s, seed %d".formatted(outage, seed))
                .atMost(BACK_WITHIN)
                .ignoreExceptions()
                .until(() -> node.positions.ofAll() >= head);
    }
}
