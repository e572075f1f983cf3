package org.waymark.query.wiring;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.format.LedgerHead;

/** Whether the ledger can be read. */
@Component
class LedgerHealthIndicator implements HealthIndicator {

    private final LedgerReader ledger;

    LedgerHealthIndicator(@Qualifier(BackgroundConfiguration.BACKGROUND) LedgerReader ledger) {
        this.ledger = ledger;
    }

    @Override
    public Health health() {
        try {
            LedgerHead head = ledger.head();
            return Health.up()
                    .withDetail("position", head.position())
                    .withDetail("recordedAt", head.recordedAt())
                    .build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }
}
