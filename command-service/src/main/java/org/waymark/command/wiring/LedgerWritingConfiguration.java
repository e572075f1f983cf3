package org.waymark.command.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.waymark.command.dispatch.AxonCommandDispatcher;
import org.waymark.command.dispatch.CommandConfigurer;
import org.waymark.command.dispatch.CommandDispatcher;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.dispatch.KnownPeople;
import org.waymark.command.dispatch.LedgerNews;
import org.waymark.events.json.EventJsonConverter;
import org.waymark.ledger.DatabaseClock;
import org.waymark.ledger.LedgerDatabase;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.version.DatabaseVersion;
import org.waymark.people.People;

/**
 * The ledger and what decides on it. A JVM that runs more than this service supplies its own {@link MongoClient} and
 * {@link LedgerSignal}; a test its own {@link Clock}.
 */
@Configuration(proxyBeanMethods = false)
class LedgerWritingConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LedgerWritingConfiguration.class);

    /** Only redactions wait for them; commands look by themselves. */
    private static final Duration LOOK_FOR_COMMITS_OF_OTHERS = Duration.ofSeconds(2);

    private static final int SELECT_SERVER_SECONDS = 5;
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 30;

    @Bean
    MongoDatabase ledgerDatabase(
            MongoClient client,
            @Value("${spring.mongodb.uri:}") String uri,
            @Value("${waymark.database:}") String otherwise) {
        MongoDatabase database = client.getDatabase(LedgerDatabase.name(uri, otherwise));
        DatabaseVersion.takeIfThere(database);
        return database;
    }

    /** Said once, so that whoever starts two services sees whether they use the same. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> saysWhichLedger(MongoDatabase database, LedgerReader ledger) {
        return ready -> log.info(LedgerDatabase.inWords(database, ledger));
    }

    /**
     * A caller is told within seconds that the database is away, and not after the driver's half a minute; and a connection
     * that has gone silent is given up, for which the driver would wait for ever; sooner while it is being opened, by which the
     * driver learns that the database is back.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer answersInTime() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SELECT_SERVER_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS));
    }

    /** The time of every record and every “today”: the database's, the same for all nodes (docs/adr/0011). */
    @Bean
    @Fallback
    Clock databaseClock(MongoDatabase database) {
        return new DatabaseClock(database);
    }

    /** @param writeTimeout how long a command is tried while the database is away; see docs/operations.md */
    @Bean
    LedgerSettings ledgerSettings(@Value("${waymark.write-timeout:10s}") Duration writeTimeout) {
        return LedgerSettings.withDefaults().withWriteTimeout(writeTimeout);
    }

    @Bean
    LedgerReader ledgerReader(MongoDatabase database, LedgerSettings settings) {
        return new LedgerReader(database, settings);
    }

    @Bean
    MongoEventStorageEngine eventStorageEngine(
            MongoDatabase database,
            LedgerSettings settings,
            Clock clock,
            ObjectProvider<LedgerSignal> signal,
            MeterRegistry meters) {
        return new MongoEventStorageEngine(
                database,
                new EventJsonConverter(),
                settings.withPollInterval(LOOK_FOR_COMMITS_OF_OTHERS),
                clock,
                signal.getIfAvailable(LedgerSignal::new),
                meters);
    }

    /** Names of people are read from the directory, which the other service writes; standalone brings its own. */
    @Bean
    @ConditionalOnMissingBean
    People people(MongoDatabase database, Clock clock) {
        return new People(database, clock);
    }

    @Bean(destroyMethod = "")
    AxonConfiguration axon(
            CommandRegistry registry, MongoEventStorageEngine engine, Clock clock, ObjectProvider<KnownPeople> people) {
        return CommandConfigurer.configure(
                        registry, engine, new NewsOf(engine), clock, people.getIfAvailable(() -> KnownPeople.ELSEWHERE))
                .build();
    }

    @Bean
    AxonLifecycle axonLifecycle(AxonConfiguration axon) {
        return new AxonLifecycle(axon);
    }

    @Bean
    CommandDispatcher commandDispatcher(AxonConfiguration axon, MongoEventStorageEngine engine, MeterRegistry meters) {
        return new AxonCommandDispatcher(axon.getComponent(CommandGateway.class), new NewsOf(engine), meters);
    }

    private record NewsOf(MongoEventStorageEngine engine) implements LedgerNews {

        @Override
        public long known() {
            return engine.knownHead();
        }

        @Override
        public long latest() {
            return engine.catchUp();
        }

        @Override
        public long erasures() {
            return engine.erasures();
        }

        @Override
        public void whenErased(Runnable action) {
            engine.whenErased(action);
        }
    }
}
