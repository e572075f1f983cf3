package org.waymark.ledger;

import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.waymark.ledger.format.PlacedEvent;

/** Reads the events of a model together with the marker up to which the reading is complete. */
final class Sourcing {

    private final CommitQuery query;
    private final LedgerTail tail;

    Sourcing(Commits commits, LedgerTail tail, LedgerSettings settings) {
        this.query = new CommitQuery(commits, settings.pageEvents());
        this.tail = tail;
    }

    /**
     * Reads the matching events from a position to the end. Usually that is one query: nothing matching lies beyond the
     * head this node knew before it asked, so the head is the marker. Where something does, the node first catches up and
     * reads the difference, because a cursor that runs while others write may miss one event and return a later one.
     *
     * @return the last position the reading covers, -1 for an empty ledger
     */
    long read(EventCriteria criteria, long from, List<PlacedEvent> events) {
        long known = tail.head().position();
        query.forEach(criteria, from, Long.MAX_VALUE - 1, events::add);
        if (events.isEmpty() || events.getLast().position() <= known) {
            return known;
        }
        events.removeIf(event -> event.position() > known);
        tail.catchUp();
        long head = tail.head().position();
        query.forEach(criteria, Math.max(from, known + 1), head, events::add);
        return head;
    }
}
