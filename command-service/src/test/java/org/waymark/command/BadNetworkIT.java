package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.testing.BadNetwork;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.ledger.testing.Weather;

/**
 * The service behind a bad network to its database: each 201 is in the ledger once, each 503 sent again with its
 * Idempotency-Key ends in one. Longer runs: {@code -Dwaymark.network.seconds=3600}.
 */
class BadNetworkIT {

    private static final Duration SPAN = Duration.ofSeconds(Integer.getInteger("waymark.network.seconds", 6));
    private static final long SEED = Long.getLong("waymark.network.seed", System.nanoTime());
    private static final Duration LATEST = Duration.ofMillis(600);
    private static final double RISK = 0.06;
    private static final int LONGEST_OUTAGE_MILLIS = 1_200;

    @Test
    void everyAnswerIsTheTruthAndAKeyMakesSendingAgainSafe() {
        System.out.println("BadNetworkIT seed " + SEED);
        try (TestDatabase database = TestDatabase.fresh();
                BadNetwork network = BadNetwork.before(database)) {
            ProjectCallers callers;
            try (RunningService service = RunningService.impatient(network.uri(), "1s")) {
                Projects.prepare(service);
                callers = new ProjectCallers(List.of(Projects.at(service)), SEED);
                network.weather(Weather.storm(new Random(SEED), RISK, LATEST));
                Thread outages = Thread.ofVirtual().start(() -> goAndComeBack(network, new Random(SEED)));

                callers.callFor(SPAN);

                outages.interrupt();
                network.weather(Weather.CALM);
                network.cutAll();
                network.down(false);
                callers.settleAt(Projects.at(service));
            }
            network.close(); // so nothing of it can arrive late
            System.out.println(callers.summary() + "; " + network.faults() + " faults");
            callers.check(database);
            assertThat(network.faults()).as("a network that was bad").isGreaterThan(5);
            assertThat(callers.recorded()).as("and good enough").isGreaterThan(5);
        }
    }

    private static void goAndComeBack(BadNetwork network, Random random) {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(2_500)));
            if (!Thread.currentThread().isInterrupted()) {
                network.down(true);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_OUTAGE_MILLIS)));
            }
            network.down(false);
        }
    }
}
