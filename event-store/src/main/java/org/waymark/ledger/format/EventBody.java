package org.waymark.ledger.format;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.types.Binary;

/**
 * An event before it has a place in the ledger.
 *
 * @param decidedAt the message's own time, by the clock of the node that decided (milliseconds)
 * @param payload canonical JSON text
 * @param hash see {@link EventHash#of}
 */
public record EventBody(
        String id,
        QualifiedName type,
        String version,
        Instant decidedAt,
        Set<Tag> tags,
        Salted<Map<String, String>> metadata,
        Salted<String> payload,
        Binary hash) {

    /** {@return a body with the hash that its parts give} */
    public static EventBody sealed(
            String id,
            QualifiedName type,
            String version,
            Instant decidedAt,
            Set<Tag> tags,
            Salted<Map<String, String>> metadata,
            Salted<String> payload) {
        Binary hash = EventHash.of(id, type.name(), version, decidedAt, tags, metadata.hash(), payload.hash());
        return new EventBody(id, type, version, decidedAt, tags, metadata, payload, hash);
    }

    public boolean matches(EventCriteria criteria) {
        return criteria.matches(type, tags);
    }

    StoredEvent at(long position, Instant recordedAt) {
        return new StoredEvent(
                position, recordedAt, id, type.name(), version, tags, metadata.content(), payload.content());
    }
}
