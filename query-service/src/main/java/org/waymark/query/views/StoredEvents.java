package org.waymark.query.views;

import java.util.Objects;
import org.waymark.events.RecordedEvent;
import org.waymark.events.json.EventJson;
import org.waymark.ledger.LedgerEventMessage;
import org.waymark.ledger.format.StoredEvent;

/** Reads what the ledger stored as the events that views fold. */
public final class StoredEvents {

    private StoredEvents() {}

    /** @throws UnfoldableEventException if this release cannot read it */
    public static RecordedEvent recorded(StoredEvent stored) {
        try {
            return new RecordedEvent(
                    stored.position(),
                    stored.recordedAt(),
                    stored.metadata(),
                    EventJson.read(stored.type(), stored.version(), stored.payload()));
        } catch (RuntimeException e) {
            throw new UnfoldableEventException(stored.position(), e);
        }
    }

    /** @throws UnfoldableEventException if this release cannot read it */
    public static RecordedEvent recorded(LedgerEventMessage message) {
        try {
            String json = Objects.requireNonNull(message.payloadAs(String.class), "its payload is gone");
            return new RecordedEvent(
                    message.position(),
                    message.recordedAt(),
                    message.metadata(),
                    EventJson.read(message.type().name(), message.type().version(), json));
        } catch (RuntimeException e) {
            throw new UnfoldableEventException(message.position(), e);
        }
    }
}
