package org.waymark.command.dispatch;

import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.waymark.command.refusal.Refusal;
import org.waymark.ledger.CommitRefusedException;
import org.waymark.ledger.CommitTooLargeException;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.ledger.OutcomeUnknownException;

/** Turns a failure of the ledger into a refusal in the caller's terms. */
final class LedgerFailures {

    private LedgerFailures() {}

    /**
     * What to throw for a failed dispatch: a {@link Refusal}, or the failure itself where it is a conflict, to be retried,
     * or nothing that the caller could help.
     *
     * @param keyed whether the caller sent an idempotency key
     */
    static RuntimeException asRefusal(CompletionException failure, boolean keyed) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case Refusal refusal -> refusal;
            case AppendEventsTransactionRejectedException overtaken -> overtaken;
            case LedgerUnavailableException unavailable ->
                Refusal.of(
                                Refusal.Kind.UNAVAILABLE,
                                "ledger.unavailable",
                                "The ledger cannot record this now. Nothing was recorded. Send it again in a moment.")
                        .causedBy(unavailable);
            case OutcomeUnknownException unknown -> outcomeUnknown(unknown, keyed);
            case TimeoutException slow -> outcomeUnknown(slow, keyed);
            case CommitTooLargeException large ->
                Refusal.of(Refusal.Kind.TOO_LARGE, "commit.too-large", "This is more than can be recorded at once.")
                        .causedBy(large);
            case CommitRefusedException refused ->
                Refusal.of(
                                Refusal.Kind.NEVER_TAKEN,
                                "ledger.refused",
                                "The database refused to record this. Nothing was recorded. Tell your administrator: the log"
                                        + " says why, under the request id.")
                        .causedBy(refused);
            case RuntimeException other -> other;
            default -> new IllegalStateException(cause);
        };
    }

    private static Refusal outcomeUnknown(Throwable cause, boolean keyed) {
        String what = "The database did not confirm in time whether this was recorded. ";
        return Refusal.of(
                        Refusal.Kind.UNAVAILABLE,
                        "ledger.outcome-unknown",
                        keyed
                                ? what + "Send it again with the same Idempotency-Key. It is recorded only once."
                                : what + "Check whether it was recorded before you retry.")
                .causedBy(cause);
    }
}
