package org.waymark.command.dispatch;

import java.util.Map;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.EventMetadata;

/**
 * The last event recorded under an idempotency key, if there is one.
 *
 * @param metadata of that event; null where the key is new
 * @param position of that event
 */
record PreviousOutcome(@Nullable Map<String, String> metadata, long position) {

    static PreviousOutcome none() {
        return new PreviousOutcome(null, -1);
    }

    static PreviousOutcome in(MessageStream.Entry<? extends EventMessage> entry) {
        long position = TrackingToken.fromContext(entry)
                .orElseThrow(() -> new IllegalStateException("The ledger gave no position for the event"))
                .position()
                .orElseThrow();
        return new PreviousOutcome(entry.message().metadata(), position);
    }

    /**
     * The answer given then; null where the key is new.
     *
     * @throws Refusal if the key was used for something else
     */
    @Nullable Outcome answerTo(IdempotencyKey key) {
        if (metadata == null) {
            return null;
        }
        if (!metadata.getOrDefault(EventMetadata.REQUEST_HASH, "").equals(key.requestHash())) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "idempotency.key-reused",
                    "This Idempotency-Key was already used for another request. Send this one with a new key.");
        }
        return new Outcome(metadata.getOrDefault(EventMetadata.ANSWER_ID, ""), () -> position);
    }
}
