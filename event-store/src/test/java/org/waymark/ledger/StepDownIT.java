package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.Callers.Told;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.ledger.verify.LedgerVerifier;

/**
 * The primary of a real replica set steps down while two engines append. Runs only with {@code MONGODB_URI}: what can be
 * shown without one is in {@link PrimaryChangeIT} and {@link BadNetworkIT}.
 */
class StepDownIT {

    private static final Duration SPAN = Duration.ofSeconds(30);
    private static final int BETWEEN_SECONDS = 8;
    private static final Document STEP_DOWN = new Document("replSetStepDown", 5)
            .append("secondaryCatchUpPeriodSecs", 3)
            .append("force", true);

    private final TestDatabase database = TestDatabase.fresh();
    private final TestLedger ledger = new TestLedger(database);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everyAnswerIsTheTruthOrUnknown() {
        assumeTrue(TestDatabase.isReal(), "MONGODB_URI is not set: there is no replica set to step down");
        try (MongoClient administrator = MongoClients.create(database.uri())) {
            assumeTrue(hello(administrator).containsKey("setName"), "MONGODB_URI names no replica set");
            String before = hello(administrator).getString("primary");
            long seed = System.nanoTime();
            System.out.println("StepDownIT seed " + seed);
            Callers callers = new Callers(List.of(ledger.engine(), ledger.engine()), seed);
            Thread stepDowns = Thread.ofVirtual().start(() -> stepDownNowAndThen(administrator));

            callers.callFor(SPAN);

            stepDowns.interrupt();
            callers.settle(ledger.engine());
            System.out.println(callers.summary() + "; primary was " + before + ", is "
                    + hello(administrator).getString("primary"));
            callers.check(ledger.reader());
            assertThat(new LedgerVerifier(ledger.database(), LedgerSettings.withDefaults()).firstBroken())
                    .isEmpty();
            assertThat(callers.count(Told.STORED)).isGreaterThan(20);
        }
    }

    private static void stepDownNowAndThen(MongoClient administrator) {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(BETWEEN_SECONDS));
            try {
                administrator.getDatabase("admin").runCommand(STEP_DOWN);
            } catch (MongoException e) {
                System.out.println("replSetStepDown: " + e.getMessage());
            }
        }
    }

    private static Document hello(MongoClient client) {
        return client.getDatabase("admin").runCommand(new Document("hello", 1));
    }
}
