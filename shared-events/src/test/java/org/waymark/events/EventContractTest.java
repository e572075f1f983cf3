package org.waymark.events;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.json.EventJson;
import org.waymark.events.json.UnknownEventException;

/**
 * What is stored is a promise: each version of each event has an approved contract in {@code src/test/resources/contracts},
 * and whoever changes an event is stopped here (docs/events.md).
 *
 * <p>For a new event: add a sample to the builders of its family, run the test, and do what its message says.
 */
class EventContractTest {

    private static final EventContracts CONTRACTS = new EventContracts(Path.of("src/test/resources/contracts"));
    /** What contracts of former versions are read as today, as canonical JSON of the current version. */
    private static final Path READ_TODAY = Path.of("src/test/resources/read-today");

    private static final Path RECEIVED = Path.of("target/received");

    /** By the classes beside this one that are called {@code …Events}: a new family of events brings its own. */
    private static final Map<EventType, WaymarkEvent> SAMPLES = samples();

    private static Map<EventType, WaymarkEvent> samples() {
        try (Stream<Path> classes = Files.list(Path.of(EventContractTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()
                .resolve("org/waymark/events")))) {
            return classes.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Events.class"))
                    .flatMap(name -> samples(name.substring(0, name.indexOf('.'))))
                    .collect(toMap(EventType::of, sample -> sample));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<WaymarkEvent> samples(String family) {
        try {
            Object samples = Class.forName("org.waymark.events." + family)
                    .getDeclaredMethod("samples")
                    .invoke(null);
            return ((List<?>) samples).stream().map(WaymarkEvent.class::cast);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(family + " needs a method samples() with one of each of its events", e);
        }
    }

    static List<EventType> everyEvent() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void isWhatItsContractSays(EventType type) throws IOException {
        WaymarkEvent sample = SAMPLES.get(type);
        assertThat(sample)
                .as("a sample of %s: add one to samples() of the builders of its family", type.key())
                .isNotNull();
        String written = EventJson.write(sample);
        String shape = EventShape.of(type.eventClass());
        Files.createDirectories(RECEIVED);
        Files.writeString(RECEIVED.resolve(type.key() + ".json"), written + "\n");
        Files.writeString(RECEIVED.resolve(type.key() + ".shape"), shape);

        assertThat(CONTRACTS.breaches(type.key(), written, shape)).isEmpty();
        assertThat(EventJson.read(type.name(), type.version(), CONTRACTS.json(type.key())))
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void hasAContractForEachVersionThereWas(EventType type) throws IOException {
        assertThat(CONTRACTS.keys())
                .containsAll(IntStream.rangeClosed(1, Integer.parseInt(type.version()))
                        .mapToObj(version -> type.name() + "." + version)
                        .toList());
    }

    static List<String> everyContract() throws IOException {
        return CONTRACTS.keys();
    }

    @ParameterizedTest
    @MethodSource("everyContract")
    void everyVersionEverReleasedStillReads(String key) throws IOException {
        int dot = key.lastIndexOf('.');
        WaymarkEvent event = EventJson.read(key.substring(0, dot), key.substring(dot + 1), CONTRACTS.json(key));

        boolean current = EventType.of(event).key().equals(key);
        String expected = current ? CONTRACTS.json(key) : Files.readString(READ_TODAY.resolve(key + ".json"));
        assertThat(EventJson.write(event)).isEqualTo(expected.strip());
    }

    @Test
    void noReleasedContractIsEditedOrGone() throws IOException {
        assertThat(CONTRACTS.manifestBreaches()).isEmpty();
    }

    @Test
    void noReleasedContractWasEverEdited() {
        GitHistory history = new GitHistory(CONTRACTS.folder());
        assumeThat(history.isThere())
                .as("SKIPPED: no git repository here to compare released contracts with")
                .isTrue();
        assertThat(history.changedSinceAdded())
                .as("Contracts that differ from what was first committed. Undo that, and make a new version "
                        + "(docs/events.md); if the first commit was never on main, squash your commits")
                .isEmpty();
    }

    @Test
    void refusesAnEventOfANewerRelease() {
        assertThatThrownBy(() -> EventJson.read("waymark.ThemeAdded", "99", "{}"))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("Upgrade");
    }

    @Test
    void refusesATextWithMoreThanTheEventHas() {
        assertThatThrownBy(() ->
                        EventJson.read("waymark.StrategyAdopted", "1", "{\"strategy\":\"SG23\",\"surprise\":true}"))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("surprise");
    }
}
