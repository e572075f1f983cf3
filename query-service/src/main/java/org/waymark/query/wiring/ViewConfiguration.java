package org.waymark.query.wiring;

import static org.waymark.query.wiring.BackgroundConfiguration.BACKGROUND;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.tokens.ClaimedPositions;
import org.waymark.ledger.tokens.MongoTokenStore;
import org.waymark.query.moment.AsOfResolver;
import org.waymark.query.moment.ImageKeeper;
import org.waymark.query.moment.KeptImages;
import org.waymark.query.moment.KnownStrategies;
import org.waymark.query.moment.LedgerAsOfResolver;
import org.waymark.query.moment.MemoryImages;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategyCalendar;
import org.waymark.query.moment.StrategyImages;
import org.waymark.query.views.KeptPositions;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.views.LiveViews;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewHealth;
import org.waymark.query.views.ViewKeeper;
import org.waymark.query.views.ViewPositions;
import org.waymark.query.views.ViewWatch;
import org.waymark.query.views.ViewWriting;

/** The views that features declare as beans: kept live, and readable as of any moment. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    ViewHealth viewHealth() {
        return new ViewHealth();
    }

    /** @param nodeId names this node among those that share the database; a fixed one gets its claim back at once */
    @Bean
    ClaimedPositions claimedPositions(
            @Qualifier(BACKGROUND) MongoDatabase database, Clock clock, @Value("${waymark.node-id:}") String nodeId) {
        String node = nodeId.isBlank() ? UUID.randomUUID().toString() : nodeId;
        return new ClaimedPositions(database, "views", "query-" + node, MongoTokenStore.DEFAULT_CLAIM_TIMEOUT, clock);
    }

    @Bean
    KeptPositions keptPositions(ClaimedPositions claimed) {
        return new KeptPositions(claimed);
    }

    @Bean
    ViewPositions viewPositions(KeptPositions kept, List<View<?>> views) {
        return new ViewPositions(kept, Set.copyOf(views));
    }

    @Bean
    LiveViews liveViews(MongoDatabase database, List<View<?>> views) {
        return new LiveViews(database, new LinkedHashSet<>(views));
    }

    @Bean
    ViewKeeper viewKeeper(
            @Qualifier(BACKGROUND) MongoDatabase database,
            @Qualifier(BACKGROUND) LedgerReader ledger,
            List<View<?>> views,
            LedgerFeed feed,
            ClaimedPositions claimed,
            KeptPositions kept,
            ViewHealth health,
            ViewPositions positions,
            KeptImages images) {
        ViewWriting writing = new ViewWriting(database, ledger, new LinkedHashSet<>(views), images::forget);
        return new ViewKeeper(writing, feed, claimed, kept, health, positions::advanced);
    }

    @Bean
    ViewWatch viewWatch(
            LedgerFeed feed,
            ViewKeeper keeper,
            LedgerSignal signal,
            @Qualifier(BACKGROUND) LedgerReader ledger,
            MeterRegistry meters) {
        return new ViewWatch(feed, keeper, signal, ledger, meters);
    }

    @Bean
    AsOfResolver asOfResolver(LedgerReader ledger, Clock clock, LedgerFeed feed) {
        return new LedgerAsOfResolver(ledger, clock, feed);
    }

    @Bean
    KeptImages keptImages(MongoDatabase database, List<View<?>> views) {
        return new KeptImages(database, Set.copyOf(views));
    }

    @Bean
    ImageKeeper imageKeeper(
            LedgerFeed feed,
            @Qualifier(BACKGROUND) LedgerReader ledger,
            KeptImages kept,
            List<View<?>> views,
            KnownStrategies strategies,
            ViewKeeper keeper,
            MeterRegistry meters) {
        return new ImageKeeper(
                feed, ledger, kept, Set.copyOf(views), strategies, keeper::holds, keeper::keepsUp, meters);
    }

    /** @param maxBytes how much memory images may take, about; 0 for a quarter of what the program may have */
    @Bean
    StrategyImages strategyImages(
            LiveViews live,
            ViewPositions positions,
            LedgerFeed feed,
            LedgerReader ledger,
            KeptImages kept,
            @Value("${waymark.images.max-bytes:0}") long maxBytes,
            MeterRegistry meters) {
        long bound = maxBytes > 0 ? maxBytes : Runtime.getRuntime().maxMemory() / 4;
        return new MemoryImages(live, positions, feed, ledger, kept, bound, meters);
    }

    @Bean
    Snapshots snapshots(StrategyImages images, AsOfResolver moments, StrategyCalendar calendar) {
        return new Snapshots(images, moments, calendar);
    }
}
