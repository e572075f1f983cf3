package org.waymark.query.views;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.ProgressWatch;

/**
 * Starts the feed, or what writes the documents of views, anew where it is behind and does not move although the database
 * answers: the second line, for what nobody thought of. Counted in {@code waymark.views.restarts}.
 */
public final class ViewWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ViewWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How often it asks where the ledger ends, for commits of other nodes that the feed does not see. */
    private static final int ASK_EVERY = 15;

    private final LedgerFeed feed;
    private final LedgerSignal signal;
    private final LedgerReader ledger;
    private final List<ProgressWatch> watches;
    private volatile @Nullable ScheduledExecutorService schedule;
    private long head = -1;
    private int looks;

    public ViewWatch(
            LedgerFeed feed, ViewKeeper keeper, LedgerSignal signal, LedgerReader ledger, MeterRegistry meters) {
        this.feed = feed;
        this.signal = signal;
        this.ledger = ledger;
        this.watches = List.of(
                watch(new Feed(), restarts("feed", meters)), watch(new Keeper(keeper), restarts("documents", meters)));
    }

    private static Counter restarts(String part, MeterRegistry meters) {
        return Counter.builder("waymark.views.restarts")
                .description("How often what feeds views did not move and was started anew")
                .tag("part", part)
                .register(meters);
    }

    private ProgressWatch watch(ProgressWatch.Follower follower, Counter restarts) {
        return new ProgressWatch(follower, this::answers, PATIENCE, System::nanoTime, restarts::increment);
    }

    private boolean answers() {
        try {
            head = Math.max(head, ledger.head().position());
            return true;
        } catch (RuntimeException e) {
            log.debug("The database does not answer", e);
            return false;
        }
    }

    private final class Feed implements ProgressWatch.Follower {

        @Override
        public String name() {
            return "The feed of the ledger";
        }

        @Override
        public boolean behind() {
            return feed.isRunning()
                    && feed.position() < Math.max(signal.lastPosition(), head)
                    && !(feed.failure() instanceof UnfoldableEventException);
        }

        @Override
        public long progress() {
            return feed.position();
        }

        @Override
        public void restart() {
            feed.stop();
            feed.start();
        }
    }

    private record Keeper(ViewKeeper keeper) implements ProgressWatch.Follower {

        @Override
        public String name() {
            return "What writes the documents of views";
        }

        @Override
        public boolean behind() {
            return keeper.isBehind();
        }

        @Override
        public long progress() {
            return keeper.progress();
        }

        @Override
        public void restart() {
            keeper.restart();
        }
    }

    /** What has been behind without moving for a while, and for how long. */
    List<ProgressWatch> watches() {
        return watches;
    }

    private void look() {
        try {
            if (++looks % ASK_EVERY == 0) {
                boolean ignored = answers();
            }
            watches.forEach(ProgressWatch::look);
        } catch (RuntimeException e) {
            log.error("Views are not watched now", e);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("waymark-views-watch").factory());
        begun.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        schedule = begun;
    }

    @Override
    public synchronized void stop() {
        if (schedule != null) {
            schedule.shutdownNow();
            schedule = null;
        }
    }

    @Override
    public boolean isRunning() {
        return schedule != null;
    }

    /** After what it watches, and stopped before it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4_000;
    }
}
