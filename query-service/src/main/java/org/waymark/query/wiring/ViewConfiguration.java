package org.waymark.query.wiring;

import static org.waymark.query.wiring.BackgroundConfiguration.BACKGROUND;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.tokens.MongoTokenStore;
import org.waymark.query.moment.AsOfResolver;
import org.waymark.query.moment.LedgerAsOfResolver;
import org.waymark.query.moment.LedgerImages;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategyCalendar;
import org.waymark.query.moment.StrategyImages;
import org.waymark.query.views.LiveViews;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewHealth;
import org.waymark.query.views.ViewPositions;
import org.waymark.query.views.ViewProcessing;

/** The views that features declare as beans: kept live, and readable as of any moment. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    ViewHealth viewHealth() {
        return new ViewHealth();
    }

    @Bean
    ViewPositions viewPositions(MongoTokenStore tokens, List<View<?>> views) {
        return new ViewPositions(tokens::positionsOf, Set.copyOf(views));
    }

    @Bean
    LiveViews liveViews(
            MongoDatabase reading,
            @Qualifier(BACKGROUND) MongoDatabase writing,
            @Qualifier(BACKGROUND) LedgerReader ledger,
            List<View<?>> views,
            ViewHealth health,
            ViewPositions positions) {
        return new LiveViews(reading, writing, ledger, new LinkedHashSet<>(views), health, positions::advanced);
    }

    @Bean
    ViewProcessing viewProcessing(LiveViews views, MongoEventStorageEngine ledger, MongoTokenStore tokens) {
        return new ViewProcessing(views, ledger, tokens);
    }

    @Bean
    AsOfResolver asOfResolver(LedgerReader ledger, Clock clock) {
        return new LedgerAsOfResolver(ledger, clock);
    }

    @Bean
    StrategyImages strategyImages(LiveViews live, ViewPositions positions, LedgerReader ledger, MeterRegistry meters) {
        return new LedgerImages(live, positions, ledger, meters);
    }

    @Bean
    Snapshots snapshots(StrategyImages images, AsOfResolver moments, StrategyCalendar calendar) {
        return new Snapshots(images, moments, calendar);
    }
}
