package org.waymark.ledger;

import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/**
 * Axon's own contract suite. It asserts that a message keeps the timestamp it was created with, where ours gives the
 * time the ledger recorded it; the suite therefore reads with the stored {@code decidedAt} as timestamp (ADR 0002).
 */
class MongoEventStorageEngineIT extends StorageEngineTestSuite<MongoEventStorageEngine> {

    private final TestLedger ledger = new TestLedger();

    @Override
    protected MongoEventStorageEngine buildStorageEngine() {
        return ledger.engine(
                ledger.commits(),
                LedgerSettings.withDefaults(),
                Clock.systemUTC(),
                event -> event.body().decidedAt());
    }

    @Override
    @SuppressWarnings("NullAway") // the suite passes it on to parameters that may be null
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }

    @AfterAll
    void close() {
        ledger.close();
    }
}
