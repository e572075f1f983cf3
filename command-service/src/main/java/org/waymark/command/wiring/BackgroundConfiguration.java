package org.waymark.command.wiring;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientFactory;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.health.MongoHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;

/**
 * Connections of their own for what no command waits for: the claims and erasures of redactions, health. However many
 * commands are decided at once, they never take these (docs/adr/0028). Each bean has the qualifier {@code background} and is
 * injected only where that is asked for.
 */
@Configuration(proxyBeanMethods = false)
class BackgroundConfiguration {

    static final String BACKGROUND = "background";

    /** A connection that went silent with the line is not tried after it is back, for as long as an answer may take. */
    private static final int IDLE_SECONDS = 5;

    /** @param connections the most that are open at once */
    @Bean(defaultCandidate = false)
    @Qualifier(BACKGROUND) MongoClient backgroundClient(
            MongoClientSettings settings,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers,
            @Value("${waymark.background.connections:4}") int connections) {
        MongoClientSettingsBuilderCustomizer few = builder -> builder.applyToConnectionPoolSettings(
                pool -> pool.maxSize(connections).maxConnectionIdleTime(IDLE_SECONDS, TimeUnit.SECONDS));
        List<MongoClientSettingsBuilderCustomizer> all =
                Stream.concat(customizers.orderedStream(), Stream.of(few)).toList();
        return new MongoClientFactory(all).createMongoClient(settings);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(BACKGROUND) MongoDatabase backgroundDatabase(@Qualifier(BACKGROUND) MongoClient client, MongoDatabase database) {
        return client.getDatabase(database.getName());
    }

    @Bean(defaultCandidate = false)
    @Qualifier(BACKGROUND) LedgerReader backgroundLedgerReader(@Qualifier(BACKGROUND) MongoDatabase database, LedgerSettings settings) {
        return new LedgerReader(database, settings);
    }

    /** In place of the one that would wait for a connection behind the commands. */
    @Bean
    MongoHealthIndicator mongoHealthContributor(@Qualifier(BACKGROUND) MongoClient client) {
        return new MongoHealthIndicator(client);
    }
}
