package org.waymark.query.views;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.waymark.events.Charter;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.tokens.ClaimedPositions;
import org.waymark.query.moment.KeptImages;
import org.waymark.query.moment.LedgerAsOfResolver;
import org.waymark.query.moment.MemoryImages;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategyImages;

/** What one node does for views, without its web server. */
final class TestNode implements AutoCloseable {

    static final Set<View<?>> ALL = Set.copyOf(DeclaredViews.byConstant().values());

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final LedgerFeed feed;
    private final ViewKeeper keeper;
    final ViewHealth health = new ViewHealth();
    private final Supplier<Health> says;
    final ViewPositions positions;
    final LiveViews live;
    final KeptImages kept;
    final StrategyImages images;
    final Snapshots snapshots;

    TestNode(String name, TestLedger ledger, Set<View<?>> views) {
        this(name, ledger, ledger.client(), ledger.signal(), views);
    }

    /** One that is somewhere else: nobody tells it of what is appended. */
    TestNode(String name, TestLedger ledger, MongoClient client, Set<View<?>> views) {
        this(name, ledger, client, new LedgerSignal(), views);
    }

    private TestNode(String name, TestLedger ledger, MongoClient client, LedgerSignal signal, Set<View<?>> views) {
        Clock clock = Clock.systemUTC();
        MongoDatabase database = client.getDatabase(ledger.database().getName());
        LedgerReader reader = new LedgerReader(database, LedgerSettings.withDefaults());
        feed = new LedgerFeed(reader, signal);
        ClaimedPositions claimed = new ClaimedPositions(database, "views", name, Duration.ofSeconds(10), clock);
        KeptPositions keptPositions = new KeptPositions(claimed);
        positions = new ViewPositions(keptPositions, views);
        live = new LiveViews(database, views);
        kept = new KeptImages(database, views);
        images = new MemoryImages(live, positions, feed, reader, kept, 64 << 20, new SimpleMeterRegistry());
        snapshots = new Snapshots(
                images, new LedgerAsOfResolver(reader, clock, feed), snapshot -> Charter.DEFAULT_TIME_ZONE);
        keeper = new ViewKeeper(
                new ViewWriting(database, reader, views, kept::forget),
                feed,
                claimed,
                keptPositions,
                health,
                positions::advanced);
        ViewWatch watch = new ViewWatch(feed, keeper, signal, reader, new SimpleMeterRegistry());
        says = new ViewsHealthIndicator(positions, health, watch, reader, database)::health;
        feed.start();
        keeper.start();
    }

    /** Waits until every view has seen a position. */
    void caughtUp(long position) {
        await().atMost(PATIENCE).until(() -> positions.ofAll() >= position && feed.position() >= position);
    }

    /** What the service says of its views. */
    Health health() {
        return says.get();
    }

    /** Takes in nothing more. */
    void pause() {
        keeper.stop();
    }

    @Override
    public void close() {
        keeper.stop();
        feed.stop();
    }
}
