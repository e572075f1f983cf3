package org.waymark.query.wiring;

import static org.waymark.query.wiring.BackgroundConfiguration.BACKGROUND;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.waymark.ledger.DatabaseClock;
import org.waymark.ledger.LedgerDatabase;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.version.DatabaseVersion;
import org.waymark.query.views.LedgerFeed;

/** The ledger as this service uses it: it only reads. Standalone brings its own signal. */
@Configuration(proxyBeanMethods = false)
class LedgerReadingConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LedgerReadingConfiguration.class);

    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 30;

    /** The database's time, the same for all nodes: for “today”, and for who holds which view (docs/adr/0011). */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Qualifier(BACKGROUND) MongoDatabase database) {
        return new DatabaseClock(database);
    }

    /**
     * A connection that has gone silent is given up, for which the driver would wait, and a view stop, for ever; sooner while
     * it is being opened, by which the driver learns that the database is back.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer answersInTime() {
        return settings -> settings.applyToSocketSettings(socket ->
                socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS).readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS));
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

    /** Said once, so that whoever starts two services sees whether they use the same. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> saysWhichLedger(MongoDatabase database, LedgerReader ledger) {
        return ready -> log.info(LedgerDatabase.inWords(database, ledger));
    }

    @Bean
    MongoDatabase ledgerDatabase(MongoDatabaseFactory databases) {
        MongoDatabase database = databases.getMongoDatabase();
        DatabaseVersion.takeIfThere(database);
        return database;
    }

    /** The bytes of attached files, beside the ledger. */
    @Bean
    LedgerFiles ledgerFiles(MongoDatabase database, LedgerSettings settings) {
        return new LedgerFiles(database, settings);
    }

    @Bean
    LedgerReader ledgerReader(MongoDatabase database, LedgerSettings settings) {
        return new LedgerReader(database, settings);
    }

    @Bean
    LedgerFeed ledgerFeed(@Qualifier(BACKGROUND) LedgerReader ledger, LedgerSignal signal) {
        return new LedgerFeed(ledger, signal);
    }
}
