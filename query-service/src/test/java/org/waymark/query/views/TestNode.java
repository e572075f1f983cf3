package org.waymark.query.views;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.waymark.events.Charter;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.tokens.MongoTokenStore;
import org.waymark.query.moment.LedgerAsOfResolver;
import org.waymark.query.moment.LedgerImages;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategyImages;

/** What one node does for views, without its web server. */
final class TestNode implements AutoCloseable {

    static final Set<View<?>> ALL = Set.copyOf(DeclaredViews.byConstant().values());

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MongoEventStorageEngine engine;
    private final ViewProcessing processing;
    final ViewHealth health = new ViewHealth();
    final ViewPositions positions;
    final LiveViews live;
    final StrategyImages images;
    final Snapshots snapshots;

    TestNode(String name, TestLedger ledger, Set<View<?>> views) {
        Clock clock = Clock.systemUTC();
        engine = new MongoEventStorageEngine(
                ledger.database(),
                new DelegatingEventConverter(PassThroughConverter.INSTANCE),
                LedgerSettings.withDefaults(),
                clock,
                ledger.signal(),
                new SimpleMeterRegistry());
        MongoTokenStore tokens = new MongoTokenStore(ledger.database(), name, Duration.ofSeconds(10), clock);
        positions = new ViewPositions(tokens::positionsOf, views);
        live = new LiveViews(ledger.database(), ledger.database(), ledger.reader(), views, health, positions::advanced);
        images = new LedgerImages(live, positions, ledger.reader(), new SimpleMeterRegistry());
        snapshots = new Snapshots(
                images, new LedgerAsOfResolver(ledger.reader(), clock), snapshot -> Charter.DEFAULT_TIME_ZONE);
        processing = new ViewProcessing(live, engine, tokens);
        processing.start();
    }

    /** Waits until every view has seen a position. */
    void caughtUp(long position) {
        await().atMost(PATIENCE).until(() -> positions.ofAll() >= position);
    }

    /** Takes in nothing more. */
    void pause() {
        processing.stop();
    }

    @Override
    public void close() {
        processing.stop();
        engine.close();
    }
}
