package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.StrategyEvents;

/** Answers that are asked for while batches land are of one position each, whatever views they are made of. */
class LandingBatchesIT {

    /** The day stays the same, so that an answer of now and one as of its position may differ in nothing. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-09-14T10:00:00Z"), ZoneOffset.UTC);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final long seed = new Random().nextLong();
    private final TestLedger ledger = new TestLedger(CLOCK);
    private final TestService service = TestService.start(ledger, CLOCK);
    private final NotedAnswers answers = new NotedAnswers();
    private int appended;

    LandingBatchesIT() {
        System.out.println("LandingBatchesIT seed " + seed);
    }

    @AfterEach
    void stop() {
        service.close();
        ledger.close();
    }

    @Test
    void eachAnswerIsAFoldUpToItsPosition() throws Exception {
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> RandomHistory.of(seed, 600).forEach(this::append));
        while (!writing.isDone()) {
            for (String path : NotedAnswers.PATHS) {
                // there is no strategy at first, and later a view may be too far behind
                assertThat(answers.ask(service.address(), path, -1).statusCode())
                        .isIn(200, 404, 503);
            }
        }
        writing.join();

        assertThat(answers.positions()).as("positions, seed %d", seed).hasSizeGreaterThan(10);
        answers.assertEachIsAFold(ledger, CLOCK, "", answer -> false);
    }

    /** Appends it; at times waits for an answer that has it, so that they are of many positions on any machine. */
    private void append(RandomHistory.Told told) {
        long position = ledger.append(told.metadata(), told.event());
        if (told.event().strategy().equals(StrategyEvents.SG23) && ++appended % 10 == 0) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> answers.positions().stream().anyMatch(named -> named >= position));
        }
    }
}
