package org.waymark.command.system;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.EventMetadata;
import org.waymark.events.Role;

/**
 * What a decision may know of who asks and why. It travels as the metadata of the command message.
 *
 * @param actor            who asks
 * @param role             the role in which they act, one of those the command is allowed to
 * @param asAt             ISO date; null for today in the strategy's time zone
 * @param key              hash of the caller and their idempotency key; null where they sent none
 * @param requestHash      hash of what was asked under that key
 * @param expectedPosition refuse if the subject changed after it; null where the caller does not mind
 */
public record Asked(
        String actor,
        Role role,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable String asAt,
        @Nullable Long expectedPosition,
        @Nullable String key,
        @Nullable String requestHash,
        String correlationId) {

    private static final String EXPECTED_POSITION = "expectedPosition";

    static Asked from(Map<String, String> metadata) {
        String expected = metadata.get(EXPECTED_POSITION);
        return new Asked(
                metadata.getOrDefault(EventMetadata.ACTOR, ""),
                Role.valueOf(metadata.getOrDefault(EventMetadata.ROLE, "")),
                metadata.get(EventMetadata.REASON),
                metadata.get(EventMetadata.DECISION),
                metadata.get(EventMetadata.AS_AT),
                expected == null ? null : Long.valueOf(expected),
                metadata.get(EventMetadata.IDEMPOTENCY_KEY),
                metadata.get(EventMetadata.REQUEST_HASH),
                metadata.getOrDefault(EventMetadata.CORRELATION_ID, ""));
    }

    /** As the metadata of the command message. */
    public Map<String, String> toMetadata() {
        Map<String, String> metadata = whoAndWhy();
        put(metadata, EventMetadata.AS_AT, asAt);
        put(metadata, EXPECTED_POSITION, expectedPosition == null ? null : expectedPosition.toString());
        return metadata;
    }

    /** The part that is stamped as it is on the events. */
    Map<String, String> whoAndWhy() {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, actor);
        metadata.put(EventMetadata.ROLE, role.name());
        metadata.put(EventMetadata.CORRELATION_ID, correlationId);
        put(metadata, EventMetadata.REASON, reason);
        put(metadata, EventMetadata.DECISION, decision);
        put(metadata, EventMetadata.IDEMPOTENCY_KEY, key);
        put(metadata, EventMetadata.REQUEST_HASH, requestHash);
        return metadata;
    }

    /**
     * Insists on a reason.
     *
     * @throws Refusal if none was given
     */
    public void needsReason(String code, String message) {
        if (reason == null) {
            throw Refusal.at("reason", Refusal.Kind.RULE, code, message);
        }
    }

    private static void put(Map<String, String> metadata, String name, @Nullable String value) {
        if (value != null) {
            metadata.put(name, value);
        }
    }
}
