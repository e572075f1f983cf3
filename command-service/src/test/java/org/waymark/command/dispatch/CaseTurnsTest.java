package org.waymark.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.junit.jupiter.api.Test;

class CaseTurnsTest {

    private static final String CASE = "SG23/P1";

    private final CaseTurns turns = new CaseTurns(10);

    private static String overtaken() {
        throw new AppendEventsTransactionRejectedException("overtaken");
    }

    private static String never() {
        throw new AssertionError("must not be asked");
    }

    @Test
    void whoMeetsNobodyGoesAtOnce() {
        assertThat(turns.decide(CASE, () -> "recorded", CaseTurnsTest::never)).isEqualTo("recorded");
    }

    @Test
    void whoWasOvertakenGoesInTurn() {
        assertThat(turns.decide(CASE, CaseTurnsTest::overtaken, () -> "recorded"))
                .isEqualTo("recorded");
    }

    @Test
    void thoseOvertakenGoOneAfterTheOther() throws Exception {
        AtomicInteger deciding = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, 50)
                    .mapToObj(caller -> callers.submit(() -> turns.decide(CASE, CaseTurnsTest::overtaken, () -> {
                        most.accumulateAndGet(deciding.incrementAndGet(), Math::max);
                        Thread.yield();
                        deciding.decrementAndGet();
                        return "recorded";
                    })))
                    .toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("recorded");
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void whoFindsOthersInTurnQueuesBehindThemAndWaitsNotForEver() throws Exception {
        CaseTurns impatient = new CaseTurns(0);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = callers.submit(() -> impatient.decide(CASE, CaseTurnsTest::overtaken, () -> {
                inside.countDown();
                await(done);
                return "recorded";
            }));
            await(inside);
            assertThatThrownBy(() -> impatient.decide(CASE, CaseTurnsTest::never, CaseTurnsTest::never))
                    .isInstanceOf(AppendEventsTransactionRejectedException.class);
            done.countDown();
            assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo("recorded");
        }
        assertThat(impatient.decide(CASE, () -> "next", CaseTurnsTest::never)).isEqualTo("next");
    }

    @Test
    void aRefusalFreesTheTurn() {
        assertThatThrownBy(() -> turns.decide(CASE, CaseTurnsTest::overtaken, () -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(turns.decide(CASE, () -> "recorded", CaseTurnsTest::never)).isEqualTo("recorded");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
