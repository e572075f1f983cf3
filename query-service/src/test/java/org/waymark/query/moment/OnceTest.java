package org.waymark.query.moment;

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
class OnceTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Once<String, String> things =
            new Once<>("waymark.things", "words", 10, (key, value) -> value.length(), meters);
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

    private double gauge(String name) {
        return meters.get("waymark.things." + name).gauge().value();
    }

    @Test
    void worksOnceForThoseWhoAskTheSame() {
        assertThat(things.get("a", work("one"))).isEqualTo("one");
        assertThat(things.get("a", work("two"))).isEqualTo("one");
        assertThat(things.get("b", work("two"))).isEqualTo("two");

        assertThat(worked).hasValue(2);
        assertThat(meters.get("waymark.things.loads").timer().count()).isEqualTo(2);
        assertThat(meters.get("waymark.things.hits").counter().count()).isEqualTo(1);
        assertThat(gauge("weight")).isEqualTo(6);
        assertThat(gauge("count")).isEqualTo(2);
    }

    @Test
    void keepsNoMoreThanItHasRoomFor() {
        for (int i = 0; i < 100; i++) {
            things.get("key " + i, work("three"));
        }

        assertThat(gauge("weight")).isLessThanOrEqualTo(10);
    }

    @Test
    void othersWaitForTheOneWhoWorks() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        CompletableFuture<String> first = elsewhere(() -> things.get("a", () -> {
            working.countDown();
            until(finish);
            return "one";
        }));
        working.await();
        CompletableFuture<String> second = elsewhere(() -> things.get("a", work("two")));

        finish.countDown();

        assertThat(first.get()).isEqualTo("one");
        assertThat(second.get()).isEqualTo("one");
        assertThat(worked).hasValue(0);
    }

    @Test
    void aFailureIsThatOfAllWhoWait() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        CompletableFuture<String> first = elsewhere(() -> things.get("a", () -> {
            until(finish);
            throw new IllegalStateException("broken");
        }));
        while (gauge("count") == 0) {
            Thread.onSpinWait();
        }
        CompletableFuture<String> second = elsewhere(() -> things.get("a", work("two")));
        while (gauge("waiting") == 0) {
            Thread.onSpinWait();
        }

        finish.countDown();

        assertThatThrownBy(first::get).hasRootCauseMessage("broken");
        assertThatThrownBy(second::get).hasRootCauseMessage("broken");
        assertThat(things.get("a", work("three"))).isEqualTo("three");
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> things.get("a", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(things.get("a", work("one"))).isEqualTo("one");
    }

    @Test
    void dropsWhatIsStillTheSame() {
        String one = things.get("a", work("one"));
        things.drop("a", "another");
        assertThat(things.get("a", work("two"))).isEqualTo("one");

        things.drop("a", one);

        assertThat(things.get("a", work("two"))).isEqualTo("two");
    }

    @Test
    void weighsAnewWhatHasGrown() {
        Once<String, StringBuilder> growing =
                new Once<>("waymark.growing", "words", 10, (key, value) -> value.length(), meters);
        StringBuilder word = growing.get("a", () -> new StringBuilder("one"));

        word.append("two");
        growing.weighAgain("a", word);

        assertThat(meters.get("waymark.growing.weight").gauge().value()).isEqualTo(6);
    }

    @Test
    void whoeverWaitsGoesOnWhereTheTimeOfTheWorkerIsOver() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        CompletableFuture<String> late = elsewhere(() -> {
            try (Deadline.Span ignored = Deadline.begin(Duration.ZERO)) {
                return things.get("a", () -> {
                    working.countDown();
                    until(finish);
                    Deadline.check();
                    return "late";
                });
            }
        });
        working.await();
        CompletableFuture<String> waiting = elsewhere(() -> things.get("a", work("one")));

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
        CompletableFuture<String> first = elsewhere(() -> things.get("a", () -> {
            working.countDown();
            until(finish);
            return "one";
        }));
        working.await();

        try (Deadline.Span ignored = Deadline.begin(Duration.ZERO)) {
            assertThatThrownBy(() -> things.get("a", work("two"))).isInstanceOf(DeadlineExceededException.class);
        }

        finish.countDown();
        assertThat(first.get()).isEqualTo("one");
    }
}
