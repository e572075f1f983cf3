package org.waymark.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.conversion.ConversionException;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;

class EventJsonConverterTest {

    private final EventJsonConverter converter = new EventJsonConverter();
    private final ThemeAdded event = StrategyEvents.themeAdded();

    @Test
    void writesCanonicalJson() {
        assertThat(converter.convertPayload(message(event), String.class)).isEqualTo(EventJson.write(event));
    }

    @Test
    void readsTheEventThatTheNameOfTheMessageSays() {
        assertThat(converter.convertPayload(message(EventJson.write(event)), WaymarkEvent.class))
                .isEqualTo(event);
    }

    @Test
    void passesAnEventThatWasNeverWritten() {
        assertThat(EventJsonConverter.eventOf(message(event))).isSameAs(event);
    }

    @Test
    void readsTheEventThatTheTargetClassSays() {
        assertThat(converter.convert(EventJson.write(event), ThemeAdded.class)).isEqualTo(event);
    }

    @Test
    void refusesWhatIsNoEvent() {
        assertThatThrownBy(() -> converter.convert(42, ThemeAdded.class)).isInstanceOf(ConversionException.class);
    }

    private static EventMessage message(Object payload) {
        return new GenericEventMessage(new MessageType("waymark.ThemeAdded", "1"), payload);
    }
}
