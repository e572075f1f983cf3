package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.Callers.Told;
import org.waymark.ledger.testing.BadNetwork;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.ledger.testing.Weather;
import org.waymark.ledger.verify.LedgerVerifier;

/**
 * Two engines behind a network that cuts, delays, half-closes and swallows, and is gone for a while now and then: what each
 * caller is told is the truth, or “unknown”, which sending again with the key resolves. Longer runs:
 * {@code -Dwaymark.network.seconds=3600 -Dwaymark.network.seed=…}.
 */
class BadNetworkIT {

    private static final Duration SPAN = Duration.ofSeconds(Integer.getInteger("waymark.network.seconds", 5));
    private static final long SEED = Long.getLong("waymark.network.seed", System.nanoTime());
    private static final Duration WRITE_TIMEOUT = Duration.ofMillis(800);
    private static final Duration LATEST = Duration.ofMillis(600);
    private static final double RISK = 0.06;
    private static final int LONGEST_OUTAGE_MILLIS = 1_200;

    private final TestDatabase database = TestDatabase.fresh();
    private final TestLedger ledger = new TestLedger(database);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everyAnswerIsTheTruthOrUnknown() {
        try (BadNetwork network = BadNetwork.before(database)) {
            runThrough(network);
        }
    }

    /** A driver that retries writes by itself, on a server that has forgotten what it has seen: the worst of both. */
    @Test
    void everyAnswerIsTheTruthWhereTheDriverSendsWritesAgainByItself() {
        try (BadNetwork network = BadNetwork.beforeReplicaSet(database)) {
            runThrough(network);
        }
    }

    private void runThrough(BadNetwork network) {
        System.out.println("BadNetworkIT seed " + SEED);
        Random random = new Random(SEED);
        try (MongoClient client = network.client()) {
            LedgerSettings settings = LedgerSettings.withDefaults().withWriteTimeout(WRITE_TIMEOUT);
            List<MongoEventStorageEngine> engines =
                    List.of(ledger.engineOn(client, settings), ledger.engineOn(client, settings));
            Callers callers = new Callers(engines, SEED);
            network.weather(Weather.storm(new Random(SEED), RISK, LATEST));
            Thread outages = Thread.ofVirtual().start(() -> goAndComeBack(network, random));

            callers.callFor(SPAN);

            outages.interrupt();
            network.close(); // so nothing of it can arrive late
            callers.settle(ledger.engine());
            System.out.println(callers.summary() + "; " + network.faults() + " faults");
            callers.check(ledger.reader());
            assertThat(new LedgerVerifier(ledger.database(), settings).firstBroken())
                    .isEmpty();
            assertThat(network.faults()).as("a network that was bad").isGreaterThan(5);
            assertThat(callers.count(Told.STORED)).as("and good enough").isGreaterThan(5);
            assertThat(callers.longestWait())
                    .isLessThan(WRITE_TIMEOUT.multipliedBy(3).plusSeconds(5));
        }
    }

    private static void goAndComeBack(BadNetwork network, Random random) {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(2_500)));
            network.down(true);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_OUTAGE_MILLIS)));
            network.down(false);
        }
    }
}
