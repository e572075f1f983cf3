package org.waymark.query.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.views.ViewPositions;

/** What every page says of the service where it is not as it should be: that it is behind the ledger, or is still building views. */
@Component
final class ServiceState {

    private static final Logger log = LoggerFactory.getLogger(ServiceState.class);

    /** Views that lack fewer events than this catch up before anybody has read that they do. */
    private static final long FEW = 1_000;

    private static final Duration WHILE_BUILDING = Duration.ofSeconds(1);
    private static final Duration OTHERWISE = Duration.ofSeconds(30);

    private final LedgerFeed feed;
    private final ViewPositions views;
    private final Clock clock;
    private volatile Looked looked = new Looked(null, Long.MIN_VALUE);

    /** @param again when to look again, by {@link System#nanoTime} */
    private record Looked(@Nullable Integer percent, long again) {}

    ServiceState(LedgerFeed feed, ViewPositions views, Clock clock) {
        this.feed = feed;
        this.views = views;
        this.clock = clock;
    }

    /** Since when what is recorded cannot be read; null where it can. */
    @Nullable Instant staleSince() {
        return feed.silence().map(silent -> clock.instant().minus(silent)).orElse(null);
    }

    /** How much of the views is built, in percent, while they are built anew, as after an upgrade; null where they are not. */
    @Nullable Integer built() {
        Looked known = looked;
        if (known.again() != Long.MIN_VALUE && System.nanoTime() - known.again() < 0) {
            return known.percent();
        }
        Integer percent = look();
        looked = new Looked(percent, System.nanoTime() + (percent == null ? OTHERWISE : WHILE_BUILDING).toNanos());
        return percent;
    }

    private @Nullable Integer look() {
        try {
            return percent(views.ofAll(), feed.position());
        } catch (RuntimeException e) {
            log.debug("How far views are cannot be read now", e);
            return null;
        }
    }

    /**
     * How much is built.
     *
     * @param reached the last event that is in all views; -1 for none
     * @param head    the last event there is
     * @return null where next to nothing is lacking
     */
    static @Nullable Integer percent(long reached, long head) {
        return head - reached < FEW ? null : (int) ((reached + 1) * 100 / (head + 1));
    }
}
