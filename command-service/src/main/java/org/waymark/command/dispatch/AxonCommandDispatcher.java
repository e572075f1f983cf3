package org.waymark.command.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.Metadata;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.CommandJson;
import org.waymark.command.schema.RecordShapes;
import org.waymark.command.schema.SchemaCheck;
import org.waymark.events.EventMetadata;

/**
 * Sends commands over Axon's command bus. A decision that somebody else's commit overtook is made again; what the ledger
 * cannot do becomes a {@link Refusal} that says what to do.
 */
public final class AxonCommandDispatcher implements CommandDispatcher {

    /** Longer than the ledger itself tries to write; a guard, not a setting. */
    private static final int GIVE_UP_SECONDS = 60;

    private final CommandRegistry registry;
    private final CommandGateway gateway;
    private final MeterRegistry meters;

    public AxonCommandDispatcher(CommandRegistry registry, CommandGateway gateway, MeterRegistry meters) {
        this.registry = registry;
        this.gateway = gateway;
        this.meters = meters;
    }

    @Override
    public Answer dispatch(Object command, CommandContext context) {
        CommandType<?, ?> type = registry.typeOf(command);
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        try {
            Answer answer = send(type, command, context);
            outcome = "accepted";
            return answer;
        } catch (Refusal refusal) {
            outcome = refusal.kind().name().toLowerCase(Locale.ROOT);
            throw refusal;
        } finally {
            sample.stop(meters.timer("waymark.commands", "command", type.name(), "outcome", outcome));
        }
    }

    private Answer send(CommandType<?, ?> type, Object command, CommandContext context) {
        List<FieldError> errors = SchemaCheck.check(CommandJson.tree(command), RecordShapes.of(type.commandClass()));
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
        Metadata metadata = Metadata.from(sent(type, command, context).toMetadata());
        for (int attempt = 1; attempt < RetryPause.ATTEMPTS; attempt++) {
            try {
                return once(command, metadata);
            } catch (AppendEventsTransactionRejectedException overtaken) {
                meters.counter("waymark.commands.conflicts", "command", type.name())
                        .increment();
                RetryPause.after(attempt);
            }
        }
        return lastTime(command, metadata);
    }

    private Answer lastTime(Object command, Metadata metadata) {
        try {
            return once(command, metadata);
        } catch (AppendEventsTransactionRejectedException overtaken) {
            throw Refusal.of(
                            Refusal.Kind.CONFLICT,
                            "ledger.contention",
                            "Others keep changing this at the same moment. Nothing was recorded; send it again.")
                    .causedBy(overtaken);
        }
    }

    private Answer once(Object command, Metadata metadata) {
        try {
            Message result = gateway.send(command, metadata, null)
                    .getResultMessage()
                    .orTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS)
                    .join();
            if (result.payload() instanceof Outcome outcome) {
                return outcome.answer();
            }
            throw new IllegalStateException("A handler answered with " + result.payloadType());
        } catch (CompletionException e) {
            throw LedgerFailures.asRefusal(e, metadata.containsKey(EventMetadata.IDEMPOTENCY_KEY));
        }
    }

    private static CommandMetadata sent(CommandType<?, ?> type, Object command, CommandContext context) {
        String asAt = context.asAt() == null ? null : context.asAt().toString();
        String actor = context.caller().actor();
        String key = context.idempotencyKey();
        return new CommandMetadata(
                actor,
                context.caller().roles(),
                context.reason(),
                context.decision(),
                asAt,
                context.expectedPosition(),
                key == null ? null : Hashes.of(actor, key),
                key == null ? null : requestHash(key, type, command, context, asAt),
                context.correlationId());
    }

    /**
     * The key is in it, which the ledger holds only as a hash: without it nobody can try out what a text said that was
     * redacted since (ADR 0010).
     */
    private static String requestHash(
            String key, CommandType<?, ?> type, Object command, CommandContext context, @Nullable String asAt) {
        return Hashes.of(
                key,
                type.name(),
                CommandJson.text(command),
                String.valueOf(context.reason()),
                String.valueOf(context.decision()),
                String.valueOf(asAt),
                String.valueOf(context.expectedPosition()));
    }
}
