package org.waymark.command.dispatch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Ref;
import org.waymark.events.EventMetadata;
import org.waymark.events.Role;

/**
 * What goes with a command before it is known in which role the caller acts: a strategy may have granted them roles that
 * their account does not have. It travels as the metadata of the command message; once the role is known, the decision is
 * made in a {@link DecisionContext}.
 *
 * @param caller        who sends the command
 * @param fields        the common fields of the command
 * @param key           null where the caller sent no idempotency key
 * @param correlationId id of the request, as in the logs
 * @param importedFrom  the file, table and row that it comes from; null where it was sent by itself
 */
public record CommandMetadata(
        Caller caller,
        CommonFields fields,
        @Nullable IdempotencyKey key,
        String correlationId,
        @Nullable String importedFrom) {

    public CommandMetadata(Caller caller, CommonFields fields, @Nullable IdempotencyKey key, String correlationId) {
        this(caller, fields, key, correlationId, null);
    }

    private static final String EXPECTED_POSITION = "expectedPosition";
    private static final String ROLES = "roles";

    /** A caller, and nothing said beside the command. */
    public static CommandMetadata of(Caller caller, String correlationId) {
        return new CommandMetadata(caller, CommonFields.NONE, null, correlationId);
    }

    static CommandMetadata from(Map<String, String> metadata) {
        String hash = metadata.get(EventMetadata.IDEMPOTENCY_KEY);
        return new CommandMetadata(
                new Caller(metadata.getOrDefault(EventMetadata.ACTOR, ""), roles(metadata.getOrDefault(ROLES, ""))),
                fields(metadata),
                hash == null ? null : new IdempotencyKey(hash, metadata.getOrDefault(EventMetadata.REQUEST_HASH, "")),
                metadata.getOrDefault(EventMetadata.CORRELATION_ID, ""),
                metadata.get(EventMetadata.IMPORTED_FROM));
    }

    /** The same with these common fields. */
    public CommandMetadata with(CommonFields others) {
        return new CommandMetadata(caller, others, key, correlationId, importedFrom);
    }

    /** The same for a command that comes from a row of a file. */
    public CommandMetadata importedFrom(String place) {
        return new CommandMetadata(caller, fields, key, correlationId, place);
    }

    private static CommonFields fields(Map<String, String> metadata) {
        String asAt = metadata.get(EventMetadata.AS_AT);
        String expected = metadata.get(EXPECTED_POSITION);
        return new CommonFields(
                metadata.get(EventMetadata.REASON),
                Ref.orNull(metadata.get(EventMetadata.DECISION)),
                asAt == null ? null : LocalDate.parse(asAt),
                expected == null ? null : Long.valueOf(expected));
    }

    private static Set<Role> roles(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(" ", -1)).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** As the metadata of the command message. */
    public Map<String, String> toMessageMetadata() {
        Map<String, String> metadata = forEvents();
        metadata.put(ROLES, caller.roles().stream().map(Role::name).collect(Collectors.joining(" ")));
        put(metadata, EventMetadata.AS_AT, fields.asAt());
        put(metadata, EXPECTED_POSITION, fields.expectedPosition());
        return metadata;
    }

    /** The part that is stamped on the events as it is. */
    Map<String, String> forEvents() {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, caller.actor());
        metadata.put(EventMetadata.CORRELATION_ID, correlationId);
        put(metadata, EventMetadata.REASON, fields.reason());
        put(metadata, EventMetadata.DECISION, fields.decision());
        put(metadata, EventMetadata.IMPORTED_FROM, importedFrom);
        if (key != null) {
            metadata.put(EventMetadata.IDEMPOTENCY_KEY, key.hash());
            metadata.put(EventMetadata.REQUEST_HASH, key.requestHash());
        }
        return metadata;
    }

    private static void put(Map<String, String> metadata, String name, @Nullable Object value) {
        if (value != null) {
            metadata.put(name, value.toString());
        }
    }
}
