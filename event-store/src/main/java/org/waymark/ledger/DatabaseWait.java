package org.waymark.ledger;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a database that does not answer and asks again, for what must not end because the database is away for a while:
 * a streaming processor of Axon 5.0.1 may never go on after an error (docs/adr/0030). Safe for several threads.
 */
public final class DatabaseWait implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWait.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /**
     * What is waited for.
     *
     * @param begun  when the database first did not answer, on the timer of {@link System#nanoTime}
     * @param reason what it said last
     */
    public record Waiting(long begun, String reason) {

        /** {@return for how long, in whole seconds} */
        public Duration lasting() {
            return Duration.ofSeconds(
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        }
    }

    private final String who;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Waiting waiting;

    /** @param who waits, for the log */
    public DatabaseWait(String who) {
        this(who, PAUSE);
    }

    DatabaseWait(String who, Duration pause) {
        this.who = who;
        this.pause = pause;
    }

    /**
     * Asks until there is an answer.
     *
     * @param question may be asked any number of times
     * @throws RuntimeException what the question throws, where that is not about the database, or after this is closed
     */
    public <T> T forAnswer(Supplier<T> question) {
        while (true) {
            try {
                T answer = question.get();
                answered();
                return answer;
            } catch (LedgerUnavailableException | MongoException e) {
                failed(e);
                if (isClosedWithinPause()) {
                    throw e;
                }
            }
        }
    }

    /** {@return for how long, and why, somebody has been waiting} */
    public Optional<Waiting> waiting() {
        return Optional.ofNullable(waiting);
    }

    private void answered() {
        if (waiting != null) {
            log.info("The database answers again: {} goes on", who);
            waiting = null;
        }
    }

    private void failed(RuntimeException e) {
        Waiting before = waiting;
        if (before == null) {
            log.warn("{} waits for the database and asks it again until it answers", who, e);
        }
        waiting = new Waiting(before == null ? System.nanoTime() : before.begun(), String.valueOf(e.getMessage()));
    }

    private boolean isClosedWithinPause() {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends all waiting, for good. */
    @Override
    public void close() {
        closed.countDown();
    }
}
