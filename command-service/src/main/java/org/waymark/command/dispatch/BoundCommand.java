package org.waymark.command.dispatch;

import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.CommandJson;

/**
 * A command whose fields have been checked. Only a {@link CommandBinder} makes one, so that whoever takes it need not
 * check it again.
 */
public final class BoundCommand {

    private final CommandType<?, ?> type;
    private final StrategyCommand command;
    private final CommonFields fields;

    BoundCommand(CommandType<?, ?> type, StrategyCommand command, CommonFields fields) {
        this.type = type;
        this.command = command;
        this.fields = fields;
    }

    /** The command record, such as {@code RegisterProject}. */
    public StrategyCommand command() {
        return command;
    }

    /** The common fields that came with it. */
    public CommonFields fields() {
        return fields;
    }

    CommandType<?, ?> type() {
        return type;
    }

    /**
     * What goes with the command.
     *
     * @param key           the idempotency key that the caller chose; null where they sent none
     * @param correlationId id of the request, as in the logs
     */
    public CommandMetadata sentBy(Caller caller, @Nullable String key, String correlationId) {
        return new CommandMetadata(caller, fields, key == null ? null : hashed(caller, key), correlationId);
    }

    /**
     * The key is in both hashes, and the ledger holds it as a hash only: without it nobody can try out what a text said
     * that was redacted since (ADR 0010).
     */
    private IdempotencyKey hashed(Caller caller, String key) {
        return new IdempotencyKey(
                Hashes.of(caller.actor(), key),
                Hashes.of(
                        key,
                        type.name(),
                        CommandJson.text(command),
                        String.valueOf(fields.reason()),
                        String.valueOf(fields.decision()),
                        String.valueOf(fields.asAt()),
                        String.valueOf(fields.expectedPosition())));
    }
}
