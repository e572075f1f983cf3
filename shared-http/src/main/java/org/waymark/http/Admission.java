package org.waymark.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets so many in at once and no more. Some of those beyond wait a little, in the order in which they came; the rest are
 * turned away at once. Its metrics are {@code waymark.admission.*}.
 */
public final class Admission {

    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int most;
    private final Duration patience;
    private final Timer waited;
    private final Counter refused;

    /**
     * Makes an admission where nobody is in yet.
     *
     * @param work     what it is of, as the tag {@code work} of its metrics says it
     * @param working  how many are let in at once
     * @param waiting  how many may wait
     * @param patience how long they wait at most
     */
    public Admission(String work, int working, int waiting, Duration patience, MeterRegistry meters) {
        this.free = new Semaphore(working, true);
        this.most = waiting;
        this.patience = patience;
        this.waited = Timer.builder("waymark.admission.wait")
                .description("Time for which requests waited that were let in")
                .tag("work", work)
                .publishPercentileHistogram()
                .register(meters);
        this.refused = Counter.builder("waymark.admission.refused")
                .description("Requests that were turned away because too many came at once")
                .tag("work", work)
                .register(meters);
        gauge(
                "waymark.admission.working",
                "Requests that are being worked on",
                work,
                meters,
                () -> working - free.availablePermits());
        gauge("waymark.admission.waiting", "Requests that wait to be let in", work, meters, this.waiting::get);
    }

    private static void gauge(
            String name, String description, String work, MeterRegistry meters, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).tag("work", work).register(meters);
    }

    /** How long one waits at most: by then all who wait now are in, or have been turned away. */
    public Duration patience() {
        return patience;
    }

    /**
     * Comes in, where there is room or soon will be.
     *
     * @return whether this one is in, and so must {@link #leave}
     */
    public boolean enter() {
        try {
            if (free.tryAcquire(0, TimeUnit.NANOSECONDS)) {
                waited.record(Duration.ZERO);
                return true;
            }
            return inTurn() || turnedAway();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return turnedAway();
        }
    }

    private boolean inTurn() throws InterruptedException {
        try {
            long start = System.nanoTime();
            boolean in = waiting.incrementAndGet() <= most && free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (in) {
                waited.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
            return in;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private boolean turnedAway() {
        refused.increment();
        return false;
    }

    /** Makes room for another. */
    public void leave() {
        free.release();
    }
}
