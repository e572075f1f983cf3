package org.waymark.resilience.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.waymark.standalone.testing.Answer;
import org.waymark.standalone.testing.Api;

/**
 * Clients that read at any of several nodes what somebody was just told of: they are shown that or more, or are asked to come
 * again, and never less.
 */
public final class Readers implements AutoCloseable {

    private static final List<String> PATHS =
            List.of("progress-grid", "action-plan", "cases/P1", "cases/P4", "audit-trail?limit=20");
    private static final Duration PAUSE = Duration.ofMillis(600);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final List<Api> nodes;
    private final LongSupplier told;
    private final Failures failures = new Failures();
    private final AtomicLong shown = new AtomicLong();
    private final AtomicLong later = new AtomicLong();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    /** @param told the last position that somebody was told of */
    public Readers(List<Api> nodes, LongSupplier told) {
        this.nodes = nodes;
        this.told = told;
    }

    /** Lets clients begin; they go on until this is closed. */
    public Readers begin(int count, Random random) {
        for (int client = 0; client < count; client++) {
            Random own = new Random(random.nextLong());
            clients.submit(() -> failures.note(() -> readUntilOver(own)));
        }
        return this;
    }

    private void readUntilOver(Random random) {
        while (!over) {
            long position = told.getAsLong();
            if (position >= 0) {
                read(position, random);
            }
            LockSupport.parkNanos((long) (2 * PAUSE.toNanos() * random.nextDouble()));
        }
    }

    private void read(long position, Random random) {
        String path = "/api/strategies/" + Story.STRATEGIES.get(random.nextInt(Story.STRATEGIES.size())) + "/"
                + PATHS.get(random.nextInt(PATHS.size()));
        Answer answer;
        try {
            answer = nodes.get(random.nextInt(nodes.size())).ask(path, "Waymark-Min-Position", Long.toString(position));
        } catch (UncheckedIOException gone) {
            return;
        }
        if (answer.status() == UNAVAILABLE) {
            assertThat(answer.header("Retry-After")).as("Retry-After").isNotBlank();
            later.incrementAndGet();
            return;
        }
        assertThat(answer.status())
                .as("%s for who was told of %d: %s", path, position, answer.body())
                .isEqualTo(OK);
        assertThat(Long.parseLong(answer.header("Waymark-Position")))
                .as("%s for who was told of %d", path, position)
                .isGreaterThanOrEqualTo(position);
        shown.incrementAndGet();
    }

    /** How often they were shown what they asked for. */
    public long shown() {
        return shown.get();
    }

    /** How often they were asked to come again. */
    public long later() {
        return later.get();
    }

    /**
     * Lets the clients come to their end.
     *
     * @throws AssertionError if one of them was shown less than it was told of
     */
    @Override
    public void close() {
        over = true;
        clients.close();
        failures.check();
    }
}
