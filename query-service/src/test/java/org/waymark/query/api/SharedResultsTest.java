package org.waymark.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymark.http.Deadline;
import org.waymark.http.DeadlineExceededException;

@Timeout(60)
class SharedResultsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SharedResults<String, String> results =
            new SharedResults<>("words", 10, (key, value) -> value.length(), meters);
    private final AtomicInteger worked = new AtomicInteger();

    private Supplier<String> work(String result) {
        return () -> {
            worked.incrementAndGet();
            return result;
        };
    }

    private static CompletableFuture<String> elsewhere(Supplier<String> work) {
        CompletableFuture<String> result = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static void until(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private double count(String name) {
        return meters.get("waymark.answers." + name).counter().count();
    }

    @Test
    void worksOnceForThoseWhoAskTheSame() {
        assertThat(results.get("a", work("one"))).isEqualTo("one");
        assertThat(results.get("a", work("two"))).isEqualTo("one");
        assertThat(results.get("b", work("two"))).isEqualTo("two");

        assertThat(worked).hasValue(2);
        assertThat(count("misses")).isEqualTo(2);
        assertThat(count("hits")).isEqualTo(1);
        assertThat(meters.get("waymark.answers.weight").gauge().value()).isEqualTo(6);
    }

    @Test
    void keepsNoMoreThanItHasRoomFor() {
        for (int i = 0; i < 100; i++) {
            results.get("key " + i, work("three"));
        }

        assertThat(meters.get("waymark.answers.weight").gauge().value()).isLessThanOrEqualTo(10);
    }

    @Test
    void othersWaitForTheOneWhoWorks() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        CompletableFuture<String> first = elsewhere(() -> results.get("a", () -> {
            working.countDown();
            until(finish);
            return "one";
        }));
        working.await();
        CompletableFuture<String> second = elsewhere(() -> results.get("a", work("two")));

        finish.countDown();

        assertThat(first.get()).isEqualTo("one");
        assertThat(second.get()).isEqualTo("one");
        assertThat(worked).hasValue(0);
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> results.get("a", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(results.get("a", work("one"))).isEqualTo("one");
    }

    @Test
    void whoeverWaitsGoesOnWhereTheTimeOfTheWorkerIsOver() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        CompletableFuture<String> late = elsewhere(() -> {
            try (Deadline.Span ignored = Deadline.begin(Duration.ZERO)) {
                return results.get("a", () -> {
                    working.countDown();
                    until(finish);
                    Deadline.check();
                    return "late";
                });
            }
        });
        working.await();
        CompletableFuture<String> waiting = elsewhere(() -> results.get("a", work("one")));

        finish.countDown();

        assertThatThrownBy(late::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DeadlineExceededException.class);
        assertThat(waiting.get()).isEqualTo("one");
    }

    @Test
    void nobodyWaitsLongerThanTheyMay() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        CompletableFuture<String> first = elsewhere(() -> results.get("a", () -> {
            working.countDown();
            until(finish);
            return "one";
        }));
        working.await();

        try (Deadline.Span ignored = Deadline.begin(Duration.ZERO)) {
            assertThatThrownBy(() -> results.get("a", work("two"))).isInstanceOf(DeadlineExceededException.class);
        }

        finish.countDown();
        assertThat(first.get()).isEqualTo("one");
    }
}
