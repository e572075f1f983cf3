package org.waymark.resilience.load;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.waymark.standalone.testing.Answer;
import org.waymark.standalone.testing.Api;

/**
 * Clients that send one command after another, each under a key of its own, to any of several nodes, and send it again until
 * it is answered.
 */
public final class Writers implements AutoCloseable {

    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    private static final Duration BEFORE_NEXT_ATTEMPT = Duration.ofMillis(200);

    private final List<Api> nodes;
    private final Book book;
    private final Duration pause;
    private final Failures failures = new Failures();
    private final AtomicLong told = new AtomicLong(-1);
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    /** @param pause between two commands of a client, on average */
    public Writers(List<Api> nodes, Book book, Duration pause) {
        this.nodes = nodes;
        this.book = book;
        this.pause = pause;
    }

    /** Lets clients begin; they go on until this is closed. */
    public Writers begin(int count, String name, Random random) {
        for (int client = 0; client < count; client++) {
            String prefix = name + "-" + client + "-";
            Random own = new Random(random.nextLong());
            clients.submit(() -> failures.note(() -> sendUntilOver(prefix, own)));
        }
        return this;
    }

    /** The last position that somebody was told of; -1 before the first. */
    public long told() {
        return told.get();
    }

    private void sendUntilOver(String prefix, Random random) {
        for (int number = 0; !over; number++) {
            Sent sent = Story.next(prefix + number, random);
            book.enter(sent);
            while (!over && !isAnswered(sent, random)) {
                LockSupport.parkNanos(BEFORE_NEXT_ATTEMPT.toNanos());
            }
            LockSupport.parkNanos((long) (2 * pause.toNanos() * random.nextDouble()));
        }
    }

    private boolean isAnswered(Sent sent, Random random) {
        Answer answer;
        try {
            answer = sent.send(nodes.get(random.nextInt(nodes.size())));
        } catch (UncheckedIOException gone) {
            return false;
        }
        if (answer.status() == CREATED) {
            sent.answered(answer);
            told.accumulateAndGet(sent.position(), Math::max);
            return true;
        }
        if (answer.status() != UNAVAILABLE && answer.status() != CONFLICT) {
            throw new AssertionError(sent + " was answered " + answer.status() + " " + answer.body());
        }
        return false;
    }

    /**
     * Lets the clients come to their end.
     *
     * @throws AssertionError if one of them was answered what it never may be
     */
    @Override
    public void close() {
        over = true;
        clients.close();
        failures.check();
    }
}
