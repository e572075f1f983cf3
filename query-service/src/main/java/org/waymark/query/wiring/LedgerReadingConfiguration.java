package org.waymark.query.wiring;

import static org.waymark.query.wiring.BackgroundConfiguration.BACKGROUND;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.waymark.ledger.DatabaseClock;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.tokens.MongoTokenStore;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.views.StoredEvents;

/** The ledger as this service uses it: it only reads. Standalone brings its own signal. */
@Configuration(proxyBeanMethods = false)
class LedgerReadingConfiguration {

    private static final int ANSWER_SECONDS = 30;

    /** The database's time, the same for all nodes: for “today”, and for who holds which view (docs/adr/0011). */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Qualifier(BACKGROUND) MongoDatabase database) {
        return new DatabaseClock(database);
    }

    /** A connection that has gone silent is given up, for which the driver would wait, and a view stop, for ever. */
    @Bean
    MongoClientSettingsBuilderCustomizer answersInTime() {
        return settings ->
                settings.applyToSocketSettings(socket -> socket.readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS));
    }

    @Bean
    @ConditionalOnMissingBean
    LedgerSignal ledgerSignal() {
        return new LedgerSignal();
    }

    @Bean
    LedgerSettings ledgerSettings() {
        return LedgerSettings.withDefaults();
    }

    @Bean
    MongoDatabase ledgerDatabase(MongoDatabaseFactory databases) {
        return databases.getMongoDatabase();
    }

    /** Payloads stay the text they are stored as; {@link StoredEvents} reads them. */
    @Bean
    MongoEventStorageEngine ledger(
            @Qualifier(BACKGROUND) MongoDatabase database,
            LedgerSettings settings,
            Clock clock,
            LedgerSignal signal,
            MeterRegistry meters) {
        return new MongoEventStorageEngine(
                database, new DelegatingEventConverter(PassThroughConverter.INSTANCE), settings, clock, signal, meters);
    }

    @Bean
    LedgerReader ledgerReader(MongoDatabase database, LedgerSettings settings) {
        return new LedgerReader(database, settings);
    }

    @Bean
    LedgerFeed ledgerFeed(LedgerReader ledger, LedgerSignal signal) {
        return new LedgerFeed(ledger, signal);
    }

    /** @param nodeId names this node among those that share the database; a fixed one gets its claims back at once */
    @Bean
    MongoTokenStore tokenStore(
            @Qualifier(BACKGROUND) MongoDatabase database, Clock clock, @Value("${waymark.node-id:}") String nodeId) {
        String name = nodeId.isBlank() ? UUID.randomUUID().toString() : nodeId;
        return new MongoTokenStore(database, "query-" + name, MongoTokenStore.DEFAULT_CLAIM_TIMEOUT, clock);
    }
}
