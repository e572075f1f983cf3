package org.waymark.query.moment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.views.View;

/**
 * Makes, behind the scenes and on one node at a time, the images of the past that are kept. It is in no hurry: without them
 * a past moment is only slower.
 *
 * <p>Metrics: {@code waymark.images.kept.count} and {@code waymark.images.kept.bytes}, as of its last round.
 */
public final class ImageKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImageKeeper.class);

    private static final long DISTANCE = 1_000;
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration BREATH = Duration.ofMillis(20);

    private final LedgerFeed feed;
    private final KeptImages kept;
    private final KeepingImages keeping;
    private final KnownStrategies strategies;
    private final BooleanSupplier holds;
    private final BooleanSupplier keepsUp;
    private final Map<StrategyCode, Long> since = new HashMap<>();
    private long seen = -1;
    private boolean held;
    private volatile KeptImages.Size size = new KeptImages.Size(0, 0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * @param ledger with connections that requests do not take
     * @param holds  whether this node is the one
     * @param keepsUp whether the views on this node are about as far as the ledger
     */
    public ImageKeeper(
            LedgerFeed feed,
            LedgerReader ledger,
            KeptImages kept,
            Set<View<?>> views,
            KnownStrategies strategies,
            BooleanSupplier holds,
            BooleanSupplier keepsUp,
            MeterRegistry meters) {
        this.feed = feed;
        this.kept = kept;
        this.keeping = new KeepingImages(ledger, kept, new TimeMachine(ledger, kept, views), views, DISTANCE);
        this.strategies = strategies;
        this.holds = holds;
        this.keepsUp = keepsUp;
        Gauge.builder("waymark.images.kept.count", () -> size.count())
                .description("Images of the past that are kept in the database")
                .register(meters);
        Gauge.builder("waymark.images.kept.bytes", () -> size.bytes())
                .description("What they take, compressed")
                .register(meters);
    }

    private void run() {
        pause(FIRST);
        while (running) {
            try {
                round();
            } catch (RuntimeException e) {
                log.info("Images of the past are not kept now; trying again: {}", e.getMessage());
                held = false;
            }
            pause(BETWEEN);
        }
    }

    private void round() {
        boolean holding = holds.getAsBoolean();
        if (!holding) {
            held = false;
            return;
        }
        Set<StrategyCode> due = due();
        for (StrategyCode strategy : due) {
            awaitViews();
            keeping.upTo(strategy, feed.position(), this::goesOn);
            pause(BREATH);
        }
        if (!due.isEmpty()) {
            size = kept.size();
        }
    }

    /** Views that are being built come first: people wait for them. */
    private void awaitViews() {
        while (goesOn() && !keepsUp.getAsBoolean()) {
            pause(BETWEEN);
        }
    }

    private boolean goesOn() {
        return running && holds.getAsBoolean();
    }

    /** Those of which enough has happened; at first, and where it is not known, all. */
    private Set<StrategyCode> due() {
        List<RecordedEvent> events = held ? feed.recent(seen) : null;
        if (events == null) {
            seen = feed.position();
            since.clear();
            kept.prepare();
            held = true;
            return new LinkedHashSet<>(strategies.all());
        }
        Set<StrategyCode> due = new LinkedHashSet<>();
        for (RecordedEvent event : events) {
            StrategyCode strategy = event.event().strategy();
            if (since.merge(strategy, 1L, Long::sum) >= DISTANCE || event.event() instanceof ReviewHeld) {
                due.add(strategy);
            }
            seen = event.position();
        }
        due.addAll(kept.damaged());
        due.forEach(since::remove);
        return due;
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            log.debug("Interrupted; it stops", e);
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform()
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .name("waymark-kept-images")
                .start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            try {
                boolean ignored = thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
