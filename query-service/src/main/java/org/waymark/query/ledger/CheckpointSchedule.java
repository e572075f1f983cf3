package org.waymark.query.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has a checkpoint made every so often, soon after the start, and at the end, where the ledger has grown. */
final class CheckpointSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CheckpointSchedule.class);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Checkpointing checkpointing;
    private final Duration interval;
    private @Nullable ScheduledExecutorService timer;

    CheckpointSchedule(Checkpointing checkpointing, Duration interval) {
        this.checkpointing = checkpointing;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        Duration first = interval.compareTo(SOON) < 0 ? interval : SOON;
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("waymark-checkpoints").factory());
        timer.scheduleWithFixedDelay(this::makeIfGrown, first.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void makeIfGrown() {
        try {
            checkpointing.makeIfGrown();
        } catch (RuntimeException e) {
            log.warn("No checkpoint was made; it is tried again in {}", interval, e);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
            makeIfGrown();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
