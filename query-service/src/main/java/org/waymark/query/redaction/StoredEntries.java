package org.waymark.query.redaction;

import java.util.Optional;
import java.util.function.Consumer;
import org.waymark.events.EventTags;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.format.StoredEvent;

/** What is recorded, as it is stored: the texts of redactions are read from it. */
interface StoredEntries {

    /** The event at a position, of whatever strategy. */
    Optional<StoredEvent> at(long position);

    /** All events of a strategy, in order. */
    void forEach(StrategyCode strategy, Consumer<StoredEvent> action);

    /** Those of the ledger, read anew each time. */
    static StoredEntries of(LedgerReader ledger) {
        return new StoredEntries() {

            @Override
            public Optional<StoredEvent> at(long position) {
                return ledger.at(position);
            }

            @Override
            public void forEach(StrategyCode strategy, Consumer<StoredEvent> action) {
                ledger.forEach(EventTags.strategy(strategy), 0, ledger.head().position(), action);
            }
        };
    }
}
