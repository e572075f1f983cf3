package org.waymark.events.json;

import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.jspecify.annotations.Nullable;
import org.waymark.events.EventType;
import org.waymark.events.WaymarkEvent;

/**
 * {@link EventJson} as Axon wants it: payloads become canonical JSON text, and text becomes the event that the message's
 * name and version say.
 */
public final class EventJsonConverter implements EventConverter {

    private final EventReader reader;

    /** Reads the events of this release and all before. */
    public EventJsonConverter() {
        this(EventReader.ofThisRelease());
    }

    /** Reads other versions than this release's, for tests. */
    public EventJsonConverter(EventReader reader) {
        this.reader = reader;
    }

    /**
     * The event in a message, whether it was just made or read from the ledger.
     *
     * @throws UnknownEventException if this release does not know it
     */
    public static WaymarkEvent eventOf(EventMessage message) {
        return eventOf(message, EventReader.ofThisRelease());
    }

    private static WaymarkEvent eventOf(EventMessage message, EventReader reader) {
        return switch (message.payload()) {
            case WaymarkEvent event -> event;
            case String json ->
                reader.read(
                        message.type().qualifiedName().fullName(),
                        message.type().version(),
                        json);
            case null, default -> throw new UnknownEventException(message.type() + " carries no event of Waymark");
        };
    }

    @Override
    @SuppressWarnings("unchecked") // the switch checks it
    public <E extends EventMessage, T> @Nullable T convertPayload(E event, Type targetType) {
        return targetType instanceof Class<?> target && WaymarkEvent.class.isAssignableFrom(target)
                ? (T) target.cast(eventOf(event, reader))
                : convert(event.payload(), targetType);
    }

    @Override
    @SuppressWarnings("unchecked") // a message with a converted payload is still the same kind of message
    public <E extends EventMessage> E convertEvent(E event, Type targetType) {
        return (E) event.withConvertedPayload(targetType, this);
    }

    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        return sourceType.equals(targetType) || targetType.equals(String.class) || eventType(targetType) != null;
    }

    @Override
    @SuppressWarnings("unchecked") // each branch makes the target type
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        EventType type = eventType(targetType);
        if (input == null || targetType instanceof Class<?> target && target.isInstance(input)) {
            return (T) input;
        }
        if (input instanceof WaymarkEvent event && targetType.equals(String.class)) {
            return (T) EventJson.write(event);
        }
        if (input instanceof String json && type != null) {
            return (T) reader.read(type.name(), type.version(), json);
        }
        throw new ConversionException("Cannot make " + targetType + " of " + input.getClass());
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("json", "canonical");
    }

    private @Nullable EventType eventType(Type type) {
        return type instanceof Class<?> eventClass ? reader.typeOf(eventClass).orElse(null) : null;
    }
}
