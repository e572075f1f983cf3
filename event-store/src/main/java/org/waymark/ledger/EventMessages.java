package org.waymark.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.types.Binary;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitBody;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.EventHash;
import org.waymark.ledger.format.PlacedEvent;
import org.waymark.ledger.format.Salted;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.ledger.format.Tags;

/** Axon's messages to and from the events of the ledger. */
final class EventMessages {

    private static final int OVERHEAD_BYTES = 520;

    private final EventConverter converter;
    private final int maxCommitBytes;
    private final Function<PlacedEvent, Instant> timestamp;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param timestamp which instant {@code EventMessage.timestamp()} gives of an event that was read
     */
    EventMessages(EventConverter converter, int maxCommitBytes, Function<PlacedEvent, Instant> timestamp) {
        this.converter = converter;
        this.maxCommitBytes = maxCommitBytes;
        this.timestamp = timestamp;
    }

    /**
     * Makes a commit of the events of one transaction.
     *
     * @throws CommitTooLargeException when it has too many events or bytes
     * @throws IllegalArgumentException when a tag cannot be stored
     */
    PendingCommit pending(List<TaggedEventMessage<?>> events, AppendCondition condition) {
        if (events.size() > Commit.MAX_EVENTS) {
            throw new CommitTooLargeException(
                    "A commit may have %d events but has %d".formatted(Commit.MAX_EVENTS, events.size()));
        }
        List<EventBody> bodies = events.stream().map(this::body).toList();
        long bytes = bodies.stream().mapToLong(EventMessages::bytes).sum();
        if (bytes > maxCommitBytes) {
            throw new CommitTooLargeException("A commit may have %d bytes but has %d".formatted(maxCommitBytes, bytes));
        }
        return new PendingCommit(new CommitBody(bodies), bytes, condition);
    }

    private EventBody body(TaggedEventMessage<?> tagged) {
        EventMessage event = tagged.event();
        String payload = storable(Objects.requireNonNullElse(converter.convertPayload(event, String.class), "null"));
        Map<String, String> metadata = storable(event.metadata());
        Binary payloadSalt = salt();
        Binary metadataSalt = salt();
        return EventBody.sealed(
                event.identifier(),
                event.type().qualifiedName(),
                event.type().version(),
                event.timestamp().truncatedTo(ChronoUnit.MILLIS),
                Tags.requireStorable(tagged.tags()),
                new Salted<>(metadata, metadataSalt, EventHash.ofMetadata(metadataSalt, metadata)),
                new Salted<>(payload, payloadSalt, EventHash.ofPayload(payloadSalt, payload)));
    }

    /**
     * Half of a surrogate pair is no text: hashing makes a question mark of it, and BSON something else. So the question mark
     * it is for both, or whoever sends one could make a commit that does not verify.
     */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Map<String, String> storable(Map<String, String> metadata) {
        Map<String, String> storable = new HashMap<>();
        metadata.forEach((key, value) -> storable.put(storable(key), storable(value)));
        return Map.copyOf(storable);
    }

    private Binary salt() {
        byte[] bytes = new byte[Salted.SALT_BYTES];
        random.nextBytes(bytes);
        return new Binary(bytes);
    }

    /** An estimate from above of what the event takes in its document. */
    private static long bytes(EventBody event) {
        long tags = event.tags().stream()
                .mapToLong(tag -> 16 + utf8(Tags.text(tag)))
                .sum();
        long metadata = event.metadata().content().entrySet().stream()
                .mapToLong(entry -> 32 + utf8(entry.getKey()) + utf8(entry.getValue()))
                .sum();
        // an event's tags are in the commit's tags too
        return OVERHEAD_BYTES + 2 * tags + metadata + utf8(event.payload().content());
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** {@return the message of an event, without a context} */
    LedgerEventMessage message(PlacedEvent event) {
        StoredEvent stored = event.stored();
        MessageType type = new MessageType(event.body().type(), stored.version());
        return new LedgerEventMessage(
                new GenericMessage(stored.id(), type, stored.payload(), stored.metadata()),
                event.position(),
                event.recordedAt(),
                timestamp.apply(event));
    }

    /** {@return the context of an event: its position as a token, its tags} */
    static Context context(PlacedEvent event) {
        Context context =
                TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(event.position()));
        return Tag.addToContext(context, event.body().tags());
    }

    Entry<EventMessage> entry(PlacedEvent event) {
        return new SimpleEntry<>(message(event), context(event));
    }
}
