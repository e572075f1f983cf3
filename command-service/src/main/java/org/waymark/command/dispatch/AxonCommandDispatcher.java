package org.waymark.command.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.Metadata;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.EventMetadata;
import org.waymark.ledger.LedgerUnavailableException;

/**
 * Sends commands over Axon's command bus. A decision that another commit overtook is made again, in turn with others on the same case; what the ledger cannot do
 * becomes a {@link Refusal} that says what to do.
 */
public final class AxonCommandDispatcher implements CommandDispatcher {

    /** Longer than the ledger itself tries to write; a guard, not a setting. */
    private static final int GIVE_UP_SECONDS = 60;

    /** A command that others overtake is decided 40 times, after pauses that grow and are never in step. */
    private static final RetryPolicy WHEN_OVERTAKEN = RetryPolicy.builder()
            .includes(AppendEventsTransactionRejectedException.class)
            .maxRetries(39)
            .delay(Duration.ofMillis(1))
            .jitter(Duration.ofMillis(1))
            .multiplier(2)
            .maxDelay(Duration.ofMillis(60))
            .build();

    /** What may be wrong to refuse where another node has recorded something that this one does not know yet. */
    private static final Set<Refusal.Kind> DECIDED =
            EnumSet.of(Refusal.Kind.FORBIDDEN, Refusal.Kind.UNKNOWN, Refusal.Kind.CONFLICT, Refusal.Kind.RULE);

    private final CommandGateway gateway;
    private final LedgerNews ledger;
    private final MeterRegistry meters;
    private final RetryTemplate retries = new RetryTemplate(WHEN_OVERTAKEN);
    private final CaseTurns turns = new CaseTurns(GIVE_UP_SECONDS);

    public AxonCommandDispatcher(CommandGateway gateway, LedgerNews ledger, MeterRegistry meters) {
        this.gateway = gateway;
        this.ledger = ledger;
        this.meters = meters;
    }

    @Override
    public Answer dispatch(BoundCommand command, CommandMetadata metadata) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        try {
            Answer answer = onAllThereIs(command, Metadata.from(metadata.toMessageMetadata()));
            outcome = "accepted";
            return answer;
        } catch (Refusal refusal) {
            outcome = refusal.kind().name().toLowerCase(Locale.ROOT);
            throw refusal;
        } finally {
            sample.stop(
                    meters.timer("waymark.commands", "command", command.type().name(), "outcome", outcome));
        }
    }

    /**
     * A decision is made on what this node knows of the ledger. One to record is right, or the append condition is broken; one
     * to refuse is made once more where there turns out to be news.
     */
    private Answer onAllThereIs(BoundCommand command, Metadata metadata) {
        long known = ledger.known();
        try {
            return untilNotOvertaken(command, metadata);
        } catch (Refusal refusal) {
            if (DECIDED.contains(refusal.kind()) && latest(metadata) > known) {
                return untilNotOvertaken(command, metadata);
            }
            throw refusal;
        }
    }

    private long latest(Metadata metadata) {
        try {
            return ledger.latest();
        } catch (LedgerUnavailableException e) {
            throw LedgerFailures.asRefusal(new CompletionException(e), hasKey(metadata));
        }
    }

    private static boolean hasKey(Metadata metadata) {
        return metadata.containsKey(EventMetadata.IDEMPOTENCY_KEY);
    }

    private Answer untilNotOvertaken(BoundCommand command, Metadata metadata) {
        try {
            return turns.decide(
                    command.type().entityIdOf(command.command()),
                    () -> once(command, metadata),
                    () -> retries.invoke(() -> once(command, metadata)));
        } catch (AppendEventsTransactionRejectedException overtaken) {
            throw Refusal.of(
                            Refusal.Kind.CONFLICT,
                            "ledger.contention",
                            "Others are changing this at the same time. Nothing was recorded. Send it again.")
                    .causedBy(overtaken);
        }
    }

    private Answer once(BoundCommand command, Metadata metadata) {
        try {
            Message result = gateway.send(command.command(), metadata, null)
                    .getResultMessage()
                    .orTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS)
                    .join();
            if (result.payload() instanceof Outcome outcome) {
                return outcome.answer();
            }
            throw new IllegalStateException("A handler answered with " + result.payloadType());
        } catch (CompletionException e) {
            RuntimeException failure = LedgerFailures.asRefusal(e, hasKey(metadata));
            if (failure instanceof AppendEventsTransactionRejectedException) {
                meters.counter(
                                "waymark.commands.conflicts",
                                "command",
                                command.type().name())
                        .increment();
            }
            throw failure;
        }
    }
}
