package org.waymark.events;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is stored is a promise: each event version has an approved JSON file in {@code src/test/resources/contracts}.
 *
 * <p>For a new event: add a sample below, run the test, read {@code target/received}, and move the file to the contracts.
 */
class EventContractTest {

    private static final Path APPROVED = Path.of("src/test/resources/contracts");
    private static final Path RECEIVED = Path.of("target/received");

    private static final Map<EventType, WaymarkEvent> SAMPLES = Stream.of(
                    StrategyEvents.strategyCreated(),
                    StrategyEvents.charterRevised(),
                    StrategyEvents.strategyAdopted(),
                    StrategyEvents.themeAdded(),
                    StrategyEvents.workstreamAdded(),
                    StrategyEvents.stageSchemeDefined(),
                    StrategyEvents.ratingScaleDefined(),
                    CaseEvents.projectRegistered(),
                    CaseEvents.reported(1, RatingLevel.RED),
                    CaseEvents.corrected(2, 1, RatingLevel.AMBER),
                    CaseEvents.helpRequestAnswered(1),
                    CaseEvents.actionPlanned(),
                    CaseEvents.noteAdded())
            .collect(toMap(EventType::of, sample -> sample));

    static List<EventType> everyEvent() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void isWrittenAsApproved(EventType type) throws IOException {
        WaymarkEvent sample = SAMPLES.get(type);
        assertThat(sample).as("a sample of %s in this test", type.key()).isNotNull();
        String written = EventJson.write(sample);
        Files.createDirectories(RECEIVED);
        Files.writeString(RECEIVED.resolve(type.key() + ".json"), written + "\n");

        assertThat(approved(type)).exists();
        assertThat(Files.readString(approved(type)).strip()).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void isReadFromTheApprovedFile(EventType type) throws IOException {
        String approved = Files.readString(approved(type));

        assertThat(EventJson.read(type.name(), type.version(), approved)).isEqualTo(SAMPLES.get(type));
    }

    @Test
    void everyContractEverReleasedStillReads() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                String key = file.getFileName().toString().replace(".json", "");
                int dot = key.lastIndexOf('.');
                assertThat(EventJson.read(key.substring(0, dot), key.substring(dot + 1), Files.readString(file)))
                        .isNotNull();
            });
        }
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

    private static Path approved(EventType type) {
        return APPROVED.resolve(type.key() + ".json");
    }
}
