package org.waymark.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.CaseEvents;
import org.waymark.events.FormerNotes;
import org.waymark.events.NoteEvent;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;

class EventReaderTest {

    private final EventReader reader = FormerNotes.READER;

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void readsEveryVersionAsTheCurrentOne(String version) {
        assertThat(reader.read(FormerNotes.NAME, version, FormerNotes.json(version)))
                .isEqualTo(CaseEvents.noteAdded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void givesAxonEveryVersionAsTheCurrentOne(String version) {
        EventJsonConverter converter = new EventJsonConverter(reader);
        var stored = new GenericEventMessage(new MessageType(FormerNotes.NAME, version), FormerNotes.json(version));

        assertThat(converter.convertPayload(stored, WaymarkEvent.class)).isEqualTo(CaseEvents.noteAdded());
    }

    @Test
    void readsAFormerVersionWhoseTextWasRedacted() {
        String redacted = "[redacted on 22 November 2026: names a child]";
        String json = FormerNotes.json("1").replaceFirst("The fair [^\"]*", redacted);

        assertThat(reader.read(FormerNotes.NAME, "1", json))
                .isEqualTo(new NoteEvent.NoteAdded(StrategyEvents.SG23, "P1", redacted));
    }

    @Test
    void asksForAnUpgradeWhereANewerReleaseWroteTheVersion() {
        assertUnreadable(FormerNotes.NAME, "4", "{}")
                .hasMessageContaining("up to version 3")
                .hasMessageContaining("Upgrade this program");
    }

    @Test
    void asksForAnUpgradeWhereANewerReleaseWroteTheEvent() {
        assertUnreadable("waymark.PigFlown", "1", "{}").hasMessageContaining("Upgrade this program");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "01", "1.0", "one", "9999999999"})
    void saysThatAVersionIsNone(String version) {
        assertUnreadable(FormerNotes.NAME, version, "{}").hasMessageContaining("is not the version of an event");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{", "{\"about\":{},\"comment\":\"a\"}", "{\"surprise\":1}"})
    void saysWhichTextIsNotOfItsFormerVersion(String json) {
        assertUnreadable(FormerNotes.NAME, "1", json).hasMessageContaining("not a waymark.NoteAdded.1");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertUnreadable(String name, String version, String json) {
        return assertThatThrownBy(() -> reader.read(name, version, json)).isInstanceOf(UnknownEventException.class);
    }
}
