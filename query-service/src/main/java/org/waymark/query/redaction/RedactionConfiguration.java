package org.waymark.query.redaction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.moment.Snapshots;

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
}
