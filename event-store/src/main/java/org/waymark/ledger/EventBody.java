package org.waymark.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * An event before it has a place in the ledger.
 *
 * @param decidedAt the message's own time, by the clock of the node that decided (milliseconds)
 * @param payload canonical JSON text; null once it was redacted
 * @param salt random bytes that keep a short payload from being guessed by its hash; null once redacted
 * @param payloadHash SHA-256 of salt and payload; stays when the payload goes, so the chain still holds
 */
record EventBody(
        String id,
        QualifiedName type,
        String version,
        Instant decidedAt,
        Set<Tag> tags,
        Map<String, String> metadata,
        @Nullable String payload,
        @Nullable Binary salt,
        Binary payloadHash) {

    private static final String REDACTED = "null";

    boolean matches(EventCriteria criteria) {
        return criteria.matches(type, tags);
    }

    StoredEvent at(long position, Instant recordedAt) {
        return new StoredEvent(
                position, recordedAt, id, type.name(), version, tags, metadata, payload == null ? REDACTED : payload);
    }
}
