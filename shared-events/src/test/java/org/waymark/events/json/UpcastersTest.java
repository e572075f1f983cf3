package org.waymark.events.json;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventType;
import org.waymark.events.NoteEvent.NoteAdded;

class UpcastersTest {

    private static final String NOTE = "waymark.NoteAdded";

    @Test
    void takesAWholeChainInAnyOrder() {
        assertThatCode(() -> upcasters("3", 2, 1)).doesNotThrowAnyException();
    }

    @Test
    void takesAnEventThatHasOneVersion() {
        assertThatCode(() -> upcasters("1")).doesNotThrowAnyException();
    }

    @Test
    void refusesANewVersionWithoutAnUpcaster() {
        assertRefused("2").hasMessageContaining("No upcaster reads waymark.NoteAdded.1 as version 2");
    }

    @Test
    void refusesAChainWithAGap() {
        assertRefused("4", 1, 3).hasMessageContaining("No upcaster reads waymark.NoteAdded.2 as version 3");
    }

    @Test
    void refusesAChainThatDoesNotStartAtTheFirstVersion() {
        assertRefused("3", 2).hasMessageContaining("No upcaster reads waymark.NoteAdded.1");
    }

    @Test
    void refusesTwoUpcastersOfOneVersion() {
        assertRefused("2", 1, 1).hasMessageContaining("two upcasters");
    }

    @Test
    void refusesAnUpcasterToAVersionThatDoesNotExist() {
        assertRefused("2", 1, 2).hasMessageContaining("leads nowhere");
    }

    @Test
    void refusesAnUpcasterFromAVersionThatNeverWas() {
        assertRefused("2", 0, 1).hasMessageContaining("leads nowhere");
    }

    @Test
    void refusesAnUpcasterOfNoEvent() {
        assertThatThrownBy(() -> new Upcasters(List.of(note("1")), List.of(Upcaster.unchanged("waymark.Unheard", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("waymark.Unheard");
    }

    @Test
    void refusesAVersionThatIsNotANumber() {
        assertRefused("1.1").hasMessageContaining("versions are 1, 2, 3");
    }

    @Test
    void refusesTwoRecordsOfOneName() {
        assertThatThrownBy(() -> new Upcasters(List.of(note("1"), note("2")), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two records");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String current, Integer... from) {
        return assertThatThrownBy(() -> upcasters(current, from)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Upcasters upcasters(String current, Integer... from) {
        return new Upcasters(
                List.of(note(current)),
                Arrays.stream(from)
                        .map(version -> Upcaster.unchanged(NOTE, version))
                        .toList());
    }

    private static EventType note(String version) {
        return new EventType(NOTE, version, NoteAdded.class);
    }
}
