package org.waymark.command.redaction;

import java.util.Optional;
import org.waymark.ledger.format.StoredEvent;

/** What is recorded, by its position. It never changes but by a redaction, so it can be read at any time. */
@FunctionalInterface
public interface RecordedFacts {

    /** The event at a position; empty where the ledger has not come to it. */
    Optional<StoredEvent> at(long position);
}
