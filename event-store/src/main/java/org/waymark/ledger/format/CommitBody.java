package org.waymark.ledger.format;

import java.time.Instant;
import java.util.List;

/**
 * All events of one command, before they have a place in the ledger.
 *
 * @param events at least one
 */
public record CommitBody(List<EventBody> events) {

    /** {@return this body as the commit that follows {@code previous}, recorded not before it} */
    public Commit after(LedgerHead previous, Instant now) {
        Instant recordedAt = now.isBefore(previous.recordedAt()) ? previous.recordedAt() : now;
        return Commit.sealed(previous, recordedAt, this);
    }

    /** {@return whether both are the same commit} Salted hashes do not repeat: by them an appender knows its own commit. */
    public boolean isSameAs(CommitBody other) {
        return events.getFirst()
                .payload()
                .hash()
                .equals(other.events.getFirst().payload().hash());
    }
}
