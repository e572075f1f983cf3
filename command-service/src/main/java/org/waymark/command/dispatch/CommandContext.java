package org.waymark.command.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a command, whatever it is: the fields common to all (docs/interfaces.md) and who sends it.
 *
 * @param reason           why, in the caller's words
 * @param decision         ref of the decision that it carries out
 * @param asAt             the day for which it is true; null for today in the strategy's time zone
 * @param expectedPosition refuse if the case (or the charter) changed after this position
 * @param idempotencyKey   chosen by the caller: the same key is recorded once only
 * @param correlationId    id of the request, as in the logs
 */
public record CommandContext(
        Caller caller,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable LocalDate asAt,
        @Nullable Long expectedPosition,
        @Nullable String idempotencyKey,
        String correlationId) {

    /** A context with nothing said beyond who asks. */
    public static CommandContext of(Caller caller, String correlationId) {
        return new CommandContext(caller, null, null, null, null, null, correlationId);
    }

    /** The same under an idempotency key. */
    public CommandContext withIdempotencyKey(String key) {
        return new CommandContext(caller, reason, decision, asAt, expectedPosition, key, correlationId);
    }
}
