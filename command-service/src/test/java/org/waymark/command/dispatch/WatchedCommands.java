package org.waymark.command.dispatch;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.function.Supplier;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Commands that must leave the entity as it was, whatever they decide: it is kept for the next command on the same case. */
public final class WatchedCommands {

    private static final JsonMapper FIELDS = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private WatchedCommands() {}

    public static CommandRegistry of(CommandRegistry commands) {
        return new CommandRegistry(commands.features().stream()
                .map(feature -> new Feature(
                        feature.entities(),
                        feature.commands().stream()
                                .<CommandType<?, ?>>map(WatchedCommands::watched)
                                .toList()))
                .toList());
    }

    private static <C extends StrategyCommand, E extends Entity> CommandType<C, E> watched(CommandType<C, E> type) {
        return new CommandType<>(
                type.commandClass(),
                type.entityClass(),
                type.entityId(),
                (entity, command) -> leaving(entity, () -> type.subject().of(entity, command)),
                (entity, command, context) ->
                        leaving(entity, () -> type.decide().decide(entity, command, context)),
                (entity, command) -> leaving(entity, () -> type.standing().of(entity, command)),
                (entity, command) -> leaving(entity, () -> type.further().of(entity, command)));
    }

    private static <T> T leaving(Entity entity, Supplier<T> work) {
        String before = FIELDS.writeValueAsString(entity);
        try {
            return work.get();
        } finally {
            String after = FIELDS.writeValueAsString(entity);
            if (!after.equals(before)) {
                throw new AssertionError("A command changed its entity.\n  before " + before + "\n  after  " + after);
            }
        }
    }

    /** {@return the fields of an entity, with all that they lead to} */
    static String fields(Object entity) {
        return FIELDS.writeValueAsString(entity);
    }
}
