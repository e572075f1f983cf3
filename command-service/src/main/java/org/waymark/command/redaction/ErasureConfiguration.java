package org.waymark.command.redaction;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.ledger.LedgerEraser;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.tokens.MongoTokenStore;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    /** @param nodeId names this node among those that share the database; a fixed one gets its claims back at once */
    @Bean
    ErasureProcessing redactionProcessing(
            @Qualifier("background") MongoDatabase database,
            @Qualifier("background") LedgerReader ledger,
            EventStorageEngine engine,
            Clock clock,
            @Value("${waymark.node-id:}") String nodeId) {
        String node = nodeId.isBlank() ? UUID.randomUUID().toString() : nodeId;
        MongoTokenStore tokens =
                new MongoTokenStore(database, "command-" + node, MongoTokenStore.DEFAULT_CLAIM_TIMEOUT, clock);
        LedgerEraser eraser = new LedgerEraser(database, LedgerSettings.withDefaults());
        return new ErasureProcessing(engine, tokens, new WhenRedactionConfirmedThenEraseText(ledger, eraser, engine));
    }
}
