package org.waymark.command.dispatch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.events.EventMetadata;
import org.waymark.events.Role;

/**
 * Who sent a command and what they said beside it. It travels as the metadata of the command message.
 *
 * @param actor            who asks
 * @param roles            what their account may do in every strategy; a strategy may have granted them more
 * @param asAt             ISO date; null for today in the strategy's time zone
 * @param expectedPosition refuse if the subject changed after it; null where the caller does not mind
 * @param key              hash of the caller and their idempotency key; null where they sent none
 * @param requestHash      hash of what was asked under that key
 */
public record CommandMetadata(
        String actor,
        Set<Role> roles,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable String asAt,
        @Nullable Long expectedPosition,
        @Nullable String key,
        @Nullable String requestHash,
        String correlationId) {

    private static final String EXPECTED_POSITION = "expectedPosition";
    private static final String ROLES = "roles";

    public CommandMetadata {
        roles = Set.copyOf(roles);
    }

    static CommandMetadata from(Map<String, String> metadata) {
        String expected = metadata.get(EXPECTED_POSITION);
        return new CommandMetadata(
                metadata.getOrDefault(EventMetadata.ACTOR, ""),
                roles(metadata.getOrDefault(ROLES, "")),
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
        metadata.put(ROLES, roles.stream().map(Role::name).collect(Collectors.joining(" ")));
        put(metadata, EventMetadata.AS_AT, asAt);
        put(metadata, EXPECTED_POSITION, expectedPosition == null ? null : expectedPosition.toString());
        return metadata;
    }

    /** The part that is stamped as it is on the events. */
    Map<String, String> whoAndWhy() {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, actor);
        metadata.put(EventMetadata.CORRELATION_ID, correlationId);
        put(metadata, EventMetadata.REASON, reason);
        put(metadata, EventMetadata.DECISION, decision);
        put(metadata, EventMetadata.IDEMPOTENCY_KEY, key);
        put(metadata, EventMetadata.REQUEST_HASH, requestHash);
        return metadata;
    }

    private static Set<Role> roles(String words) {
        return words.isEmpty()
                ? Set.of()
                : Arrays.stream(words.split(" ", -1)).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static void put(Map<String, String> metadata, String name, @Nullable String value) {
        if (value != null) {
            metadata.put(name, value);
        }
    }
}
