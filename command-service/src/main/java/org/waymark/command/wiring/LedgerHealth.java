package org.waymark.command.wiring;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.waymark.ledger.LedgerReader;

/** Whether the ledger can be reached, and where it ends. */
@Component("ledger")
class LedgerHealth extends AbstractHealthIndicator {

    private final LedgerReader ledger;

    LedgerHealth(@Qualifier(BackgroundConfiguration.BACKGROUND) LedgerReader ledger) {
        this.ledger = ledger;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("position", ledger.head().position());
    }
}
