package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DatabaseWaitTest {

    private final DatabaseWait wait = new DatabaseWait("A test", Duration.ofMillis(1));

    private int asked;

    private String answerTo(int question) {
        if (++asked < question) {
            throw new LedgerUnavailableException("not now", new IllegalStateException());
        }
        assertThat(wait.waiting().isPresent()).isEqualTo(question > 1);
        return "answer " + asked;
    }

    @Test
    void asksUntilThereIsAnAnswer() {
        assertThat(wait.forAnswer(() -> answerTo(5))).isEqualTo("answer 5");
        assertThat(wait.waiting()).isEmpty();
    }

    @Test
    void doesNotWaitWhereThereIsNoNeed() {
        assertThat(wait.forAnswer(() -> answerTo(1))).isEqualTo("answer 1");
    }

    @Test
    void whatIsNotAboutTheDatabaseIsThrownAtOnce() {
        assertThatThrownBy(() -> wait.forAnswer(() -> {
                    throw new IllegalStateException("claimed by another node");
                }))
                .hasMessage("claimed by another node");
        assertThat(wait.waiting()).isEmpty();
    }

    @Test
    void endsWaitingWhenItIsClosed() throws Exception {
        CountDownLatch waiting = new CountDownLatch(3);
        CompletableFuture<Object> answer = CompletableFuture.supplyAsync(() -> wait.forAnswer(() -> {
            waiting.countDown();
            throw new LedgerUnavailableException("never", new IllegalStateException());
        }));
        waiting.await();

        wait.close();

        assertThatThrownBy(answer::join).hasCauseInstanceOf(LedgerUnavailableException.class);
    }
}
