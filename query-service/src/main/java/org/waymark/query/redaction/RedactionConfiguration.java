package org.waymark.query.redaction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.strategy.Strategies;

@Configuration(proxyBeanMethods = false)
class RedactionConfiguration {

    @Bean
    RedactionFold redactionFold() {
        return RedactionFold.REDACTIONS;
    }

    @Bean
    Redactions redactions(Snapshots snapshots, LedgerReader ledger) {
        return new Redactions(snapshots, StoredEntries.of(ledger));
    }

    @Bean
    Mentions mentions(Strategies strategies, LedgerReader ledger) {
        return new Mentions(strategies, StoredEntries.of(ledger));
    }
}
