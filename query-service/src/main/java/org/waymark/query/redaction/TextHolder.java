package org.waymark.query.redaction;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventType;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;
import org.waymark.events.json.EventTexts;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.query.web.Formats;

/**
 * A recorded event with the texts it holds.
 *
 * @param eventType plain name
 * @param item      ref of the case it is about; null for the strategy itself
 * @param texts     by name, the reason that was given among them
 */
public record TextHolder(
        long position,
        Instant recordedAt,
        String eventType,
        @Nullable String item,
        Map<String, List<String>> texts) {

    static TextHolder of(StoredEvent stored) {
        WaymarkEvent event = EventJson.read(stored.type(), stored.version(), stored.payload());
        Map<String, List<String>> texts =
                new LinkedHashMap<>(EventTexts.of(stored.type()).in(stored.payload()));
        String reason = stored.metadata().get(EventMetadata.REASON);
        if (reason != null) {
            texts.put(EventMetadata.REASON, List.of(reason));
        }
        return new TextHolder(
                stored.position(),
                stored.recordedAt(),
                EventType.of(event).simpleName(),
                event.caseRef().orElse(null),
                texts);
    }

    /** What a text is called on pages: that of a file stands for the file itself. */
    public String label(String name) {
        return label(eventType, name);
    }

    static String label(String eventType, String name) {
        return eventType.equals(FileAttached.class.getSimpleName()) && name.equals(FileAttached.ERASED_WITH)
                ? "The file itself, and its name"
                : Formats.textName(name);
    }

    /** The names of the texts. */
    public List<String> names() {
        return List.copyOf(texts.keySet());
    }

    /** Of these names, those whose text holds one of the others. */
    List<String> repeating(List<String> others) {
        return texts.entrySet().stream()
                .filter(text -> text.getValue().stream()
                        .anyMatch(words -> others.stream().anyMatch(words::contains)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
