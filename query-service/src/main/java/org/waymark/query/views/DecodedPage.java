package org.waymark.query.views;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.ledger.format.StoredEvent;

/**
 * Events of the ledger that could be read, up to the first that could not.
 *
 * @param unreadable why the event after the last cannot be read; null where all could
 */
record DecodedPage(List<RecordedEvent> events, @Nullable UnfoldableEventException unreadable) {

    static DecodedPage of(List<StoredEvent> stored) {
        List<RecordedEvent> events = new ArrayList<>(stored.size());
        for (StoredEvent event : stored) {
            try {
                events.add(StoredEvents.recorded(event));
            } catch (UnfoldableEventException e) {
                return new DecodedPage(events, e);
            }
        }
        return new DecodedPage(events, null);
    }

    boolean redacts() {
        return events.stream().anyMatch(event -> event.event() instanceof TextRedacted);
    }
}
