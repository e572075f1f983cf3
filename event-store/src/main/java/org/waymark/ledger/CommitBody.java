package org.waymark.ledger;

import java.time.Instant;
import java.util.List;

/**
 * All events of one command, before they have a place in the ledger.
 *
 * @param id unique; by it an appender recognises its own commit after a lost acknowledgement
 * @param events at least one
 */
record CommitBody(String id, List<EventBody> events) {

    /** {@return this body as the commit that follows {@code previous}, recorded not before it} */
    Commit after(LedgerHead previous, Instant now) {
        Instant recordedAt = now.isBefore(previous.recordedAt()) ? previous.recordedAt() : now;
        return Commit.sealed(previous.position() + 1, recordedAt, this, previous.hash());
    }
}
