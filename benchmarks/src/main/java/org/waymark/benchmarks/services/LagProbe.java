package org.waymark.benchmarks.services;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Usage;
import org.waymark.benchmarks.setup.Answer;
import org.waymark.benchmarks.setup.Http;
import org.waymark.events.StrategyCode;

/**
 * Looks ten times a second how far views are behind, and how long somebody who has just recorded something waits for an
 * answer that shows it. Other callers make the load; what is refused to this one is not counted.
 */
final class LagProbe implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int CREATED = 201;

    private final ViewProgress views;
    private final Http api;
    private final Http commands;
    private final StrategyCode strategy;
    private final SplittableRandom random = new SplittableRandom(1);
    private final ViewLag lag = new ViewLag();
    private final List<Long> lags = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final long begin = System.nanoTime();
    private long mostEvents;
    private long refused;

    private interface Look {
        void now() throws IOException, InterruptedException;
    }

    LagProbe(ViewProgress views, Http api, Http commands, StrategyCode strategy) {
        this.views = views;
        this.api = api;
        this.commands = commands;
        this.strategy = strategy;
        repeat(this::lookAtViews);
        repeat(this::recordAndRead);
    }

    private void repeat(Look look) {
        var _ = timer.scheduleWithFixedDelay(() -> attempt(look), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(Look look) {
        try {
            look.now();
        } catch (IOException | RuntimeException e) {
            refused();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAtViews() {
        long position = views.position();
        long behind = views.behind();
        long nanos = System.nanoTime();
        synchronized (this) {
            lags.add(lag.sample(nanos, position + behind, position));
            mostEvents = Math.max(mostEvents, behind);
        }
    }

    private void recordAndRead() throws IOException, InterruptedException {
        Answer recorded = commands.send("add-note", MixedRequests.note(strategy, random));
        if (recorded.status() != CREATED) {
            refused();
            return;
        }
        long acknowledged = System.nanoTime();
        api.readAt(PageAddresses.gridQuery(strategy), recorded.position());
        long nanos = System.nanoTime() - acknowledged;
        synchronized (this) {
            seen.add(nanos);
        }
    }

    private synchronized void refused() {
        refused++;
    }

    /** {@return for how long views were behind, one operation for each look} */
    synchronized Measurement lags() {
        return measurement(lags);
    }

    /** {@return how long it took until what was acknowledged was read} */
    synchronized Measurement seen() {
        return measurement(seen);
    }

    /** {@return how many events the views were behind at most} */
    synchronized long mostEvents() {
        return mostEvents;
    }

    private Measurement measurement(List<Long> nanos) {
        long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
        Duration span = Duration.ofNanos(System.nanoTime() - begin);
        return new Measurement(1, span, all, refused, new Usage(0, 0));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        timer.close();
    }
}
