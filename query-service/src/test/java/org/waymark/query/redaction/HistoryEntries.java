package org.waymark.query.redaction;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waymark.events.EventType;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.events.json.EventJson;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.query.views.Recorded;

/** The events of a history as the ledger would store them. */
record HistoryEntries(Recorded history) implements StoredEntries {

    @Override
    public Optional<StoredEvent> at(long position) {
        return stored().filter(event -> event.position() == position).findFirst();
    }

    @Override
    public void forEach(StrategyCode strategy, Consumer<StoredEvent> action) {
        history.events().stream()
                .filter(event -> event.event().strategy().equals(strategy))
                .map(HistoryEntries::stored)
                .forEach(action);
    }

    private Stream<StoredEvent> stored() {
        return history.events().stream().map(HistoryEntries::stored);
    }

    private static StoredEvent stored(RecordedEvent recorded) {
        EventType type = EventType.of(recorded.event());
        return new StoredEvent(
                recorded.position(),
                recorded.recordedAt(),
                "event-" + recorded.position(),
                type.name(),
                type.version(),
                recorded.event().tags(),
                recorded.metadata(),
                EventJson.write(recorded.event()));
    }
}
