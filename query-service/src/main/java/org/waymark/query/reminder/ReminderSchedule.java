package org.waymark.query.reminder;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every so often whether anybody is to be reminded, for as long as the service runs. */
final class ReminderSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReminderSchedule.class);
    private static final int LAST_CHANCE_SECONDS = 5;

    private final Reminders reminders;
    private final Duration interval;
    private final AtomicLong rounds = new AtomicLong();
    private @Nullable ScheduledExecutorService timer;

    ReminderSchedule(Reminders reminders, Duration interval) {
        this.reminders = reminders;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("waymark-reminders").factory());
        timer.scheduleWithFixedDelay(this::round, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            reminders.round();
        } catch (RuntimeException e) {
            log.warn("Reminders could not be looked through; it is tried again in {}", interval, e);
        } finally {
            rounds.incrementAndGet();
        }
    }

    /** How often it has looked. */
    long rounds() {
        return rounds.get();
    }

    /** What is being sent may be finished; what was not begun is due to another node, or after the start. */
    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            try {
                if (!timer.awaitTermination(LAST_CHANCE_SECONDS, TimeUnit.SECONDS)) {
                    log.info("A digest was being sent when the service stopped");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
