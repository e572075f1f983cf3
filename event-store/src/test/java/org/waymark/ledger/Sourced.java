package org.waymark.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** The events that an engine sources by criteria, without the message that ends them. */
final class Sourced {

    private Sourced() {}

    /** @throws LedgerUnavailableException if the ledger cannot be read */
    static List<EventMessage> by(MongoEventStorageEngine engine, EventCriteria criteria) {
        MessageStream<EventMessage> stream = engine.source(SourcingCondition.conditionFor(criteria), null);
        List<EventMessage> events = new ArrayList<>();
        for (Optional<Entry<EventMessage>> next = stream.next(); next.isPresent(); next = stream.next()) {
            events.add(next.get().message());
        }
        stream.error().ifPresent(failure -> {
            throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
        });
        events.removeIf(event -> event == TerminalEventMessage.INSTANCE);
        return events;
    }
}
