package org.waymark.ledger;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageDecorator;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event read from the ledger. It carries its own place, because a streaming processor hands a batch of messages to its
 * handlers without the context of each.
 */
public final class LedgerEventMessage extends MessageDecorator implements EventMessage {

    private final long position;
    private final Instant recordedAt;
    private final Instant timestamp;
    private volatile @Nullable Object decoded;

    LedgerEventMessage(Message message, long position, Instant recordedAt, Instant timestamp) {
        super(message);
        this.position = position;
        this.recordedAt = recordedAt;
        this.timestamp = timestamp;
    }

    /** {@return the place of the event in the ledger, dense from 0} */
    public long position() {
        return position;
    }

    /** {@return when the ledger stored the event; never earlier than that of the event before it} */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** {@return the same as {@link #recordedAt()}: what counts is when the ledger took it} */
    @Override
    public Instant timestamp() {
        return timestamp;
    }

    /**
     * What its payload is, made of it once only, since a message may be kept and read often.
     *
     * @param decoder always the same
     */
    @SuppressWarnings("unchecked") // as the decoder is always the same
    public <T> T decoded(Function<? super LedgerEventMessage, T> decoder) {
        Object known = decoded;
        if (known == null) {
            known = decoder.apply(this);
            decoded = known;
        }
        return (T) known;
    }

    @Override
    public LedgerEventMessage withMetadata(Map<String, String> metadata) {
        return with(delegate().withMetadata(metadata));
    }

    @Override
    public LedgerEventMessage andMetadata(Map<String, String> metadata) {
        return with(delegate().andMetadata(metadata));
    }

    @Override
    public LedgerEventMessage withConvertedPayload(Type type, Converter converter) {
        return with(delegate().withConvertedPayload(type, converter));
    }

    private LedgerEventMessage with(Message message) {
        return message == delegate() ? this : new LedgerEventMessage(message, position, recordedAt, timestamp);
    }

    @Override
    protected void describeTo(StringBuilder description) {
        super.describeTo(description);
        description
                .append(", position=")
                .append(position)
                .append(", recordedAt=")
                .append(recordedAt);
    }

    @Override
    protected String describeType() {
        return "LedgerEventMessage";
    }
}
