package org.waymark.ledger.format;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * One event as the ledger holds it.
 *
 * @param position place in the ledger, dense from 0
 * @param recordedAt when the ledger stored it (milliseconds); never earlier than that of the event before it
 * @param id the event's unique identifier
 * @param type qualified name, such as {@code waymark.StageProgressReported}
 * @param version version of the type
 * @param tags what the event is about; criteria match these
 * @param metadata exactly what the command attached
 * @param payload canonical JSON text
 */
public record StoredEvent(
        long position,
        Instant recordedAt,
        String id,
        String type,
        String version,
        Set<Tag> tags,
        Map<String, String> metadata,
        String payload) {}
