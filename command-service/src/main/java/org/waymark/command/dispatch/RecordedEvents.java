package org.waymark.command.dispatch;

import org.axonframework.messaging.eventhandling.EventMessage;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJsonConverter;
import org.waymark.ledger.LedgerEventMessage;

/** The events in messages that the ledger gives out again and again: each is made of its JSON once. */
final class RecordedEvents {

    private RecordedEvents() {}

    /**
     * The event in a message.
     *
     * @throws org.waymark.events.json.UnknownEventException if this release does not know it
     */
    static WaymarkEvent of(EventMessage message) {
        return message instanceof LedgerEventMessage recorded
                ? recorded.decoded(EventJsonConverter::eventOf)
                : EventJsonConverter.eventOf(message);
    }
}
