package org.waymark.command.redaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.ProgressWatch;

/**
 * Starts what carries out redactions anew where it is behind and does not move, and says so: {@code waymark.redactions.restarts},
 * and health, which is down after a minute without progress and while the database is waited for.
 */
final class ErasureWatch extends AbstractHealthIndicator implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ErasureWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration DOWN_AFTER = Duration.ofMinutes(1);

    private final ErasureProcessing processing;
    private final LongSupplier position;
    private final LedgerReader ledger;
    private final ProgressWatch watch;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("waymark-redactions-watch").factory());
    private long reached;
    private long head;

    /** @param position how far the token says that it has come */
    ErasureWatch(ErasureProcessing processing, LongSupplier position, LedgerReader ledger, MeterRegistry meters) {
        this.processing = processing;
        this.position = position;
        this.ledger = ledger;
        Counter restarts = Counter.builder("waymark.redactions.restarts")
                .description("How often what carries out redactions did not move and was started anew")
                .register(meters);
        this.watch = new ProgressWatch(new Erasures(), () -> true, PATIENCE, System::nanoTime, restarts::increment);
    }

    private final class Erasures implements ProgressWatch.Follower {

        @Override
        public String name() {
            return "What carries out redactions";
        }

        @Override
        public boolean behind() {
            return processing.isRunning() && reached < head;
        }

        @Override
        public long progress() {
            return reached;
        }

        @Override
        public void restart() {
            processing.restart();
        }
    }

    @Override
    public void afterPropertiesSet() {
        schedule.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Without the database, which it asks, there is nothing to see. */
    private void look() {
        try {
            reached = position.getAsLong();
            head = ledger.head().position();
            if (processing.waiting().isPresent()) {
                watch.cannotLook(); // health says what it waits for
            } else {
                watch.look();
            }
        } catch (RuntimeException e) {
            log.debug("Cannot look how far redactions are", e);
            watch.cannotLook();
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Duration still = watch.still();
        health.up();
        processing
                .waiting()
                .ifPresent(waiting -> health.down()
                        .withDetail("waitingFor", waiting.lasting().toString())
                        .withDetail("reason", waiting.reason()));
        if (still.compareTo(DOWN_AFTER) >= 0) {
            health.down().withDetail("hasNotMovedFor", still.toString());
        }
    }

    @Override
    public void destroy() {
        schedule.shutdownNow();
    }
}
