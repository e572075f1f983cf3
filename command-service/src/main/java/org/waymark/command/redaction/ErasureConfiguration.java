package org.waymark.command.redaction;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.ledger.LedgerEraser;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.tokens.MongoTokenStore;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    ErasureWatch erasureWatch(
            ErasureProcessing processing,
            @Qualifier("background") MongoDatabase database,
            @Qualifier("background") LedgerReader ledger,
            Clock clock,
            MeterRegistry meters) {
        MongoTokenStore tokens = new MongoTokenStore(database, "watch", MongoTokenStore.DEFAULT_CLAIM_TIMEOUT, clock);
        return new ErasureWatch(processing, () -> tokens.positionOf(ErasureProcessing.NAME), ledger, meters);
    }

    /** @param nodeId names this node among those that share the database; a fixed one gets its claims back at once */
    @Bean
    ErasureProcessing redactionProcessing(
            @Qualifier("background") MongoDatabase database,
            @Qualifier("background") LedgerReader ledger,
            MongoEventStorageEngine engine,
            Clock clock,
            @Value("${waymark.node-id:}") String nodeId) {
        String node = nodeId.isBlank() ? UUID.randomUUID().toString() : nodeId;
        LedgerEraser eraser = new LedgerEraser(database, LedgerSettings.withDefaults());
        return new ErasureProcessing(
                engine,
                wait -> new MongoTokenStore(
                        database, "command-" + node, MongoTokenStore.DEFAULT_CLAIM_TIMEOUT, clock, wait),
                new WhenRedactionConfirmedThenEraseText(
                        ledger, eraser, new LedgerFiles(database, LedgerSettings.withDefaults()), engine));
    }
}
