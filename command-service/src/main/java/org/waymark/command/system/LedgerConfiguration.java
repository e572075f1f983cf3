package org.waymark.command.system;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.events.EventJsonConverter;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.MongoEventStorageEngine;

/**
 * The ledger and what decides on it. A JVM that runs more than this service supplies its own {@link MongoClient} and
 * {@link LedgerSignal}; a test its own {@link Clock}.
 */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    private static final int SELECT_SERVER_SECONDS = 5;

    @Bean
    MongoDatabase ledgerDatabase(
            MongoClient client,
            @Value("${spring.mongodb.uri:}") String uri,
            @Value("${waymark.database:waymark}") String otherwise) {
        String named = uri.isEmpty() ? null : new ConnectionString(uri).getDatabase();
        return client.getDatabase(named == null ? otherwise : named);
    }

    /** A caller is told within seconds that the database is away, and not after the driver's half a minute. */
    @Bean
    MongoClientSettingsBuilderCustomizer answersInTime() {
        return settings -> settings.applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(SELECT_SERVER_SECONDS, TimeUnit.SECONDS));
    }

    @Bean
    LedgerReader ledgerReader(MongoDatabase database) {
        return new LedgerReader(database, LedgerSettings.withDefaults());
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            MongoDatabase database,
            ObjectProvider<Clock> clock,
            ObjectProvider<LedgerSignal> signal,
            MeterRegistry meters) {
        return new MongoEventStorageEngine(
                database,
                new EventJsonConverter(),
                LedgerSettings.withDefaults(),
                clock.getIfAvailable(Clock::systemUTC),
                signal.getIfAvailable(LedgerSignal::new),
                meters);
    }

    @Bean(destroyMethod = "")
    AxonConfiguration axon(CommandRegistry registry, EventStorageEngine engine, ObjectProvider<Clock> clock) {
        return CommandConfigurer.configure(registry, engine, clock.getIfAvailable(Clock::systemUTC))
                .build();
    }

    @Bean
    AxonLifecycle axonLifecycle(AxonConfiguration axon) {
        return new AxonLifecycle(axon);
    }

    @Bean
    CommandDispatcher commandDispatcher(CommandRegistry registry, AxonConfiguration axon, MeterRegistry meters) {
        return new AxonCommandDispatcher(registry, axon.getComponent(CommandGateway.class), meters);
    }
}
