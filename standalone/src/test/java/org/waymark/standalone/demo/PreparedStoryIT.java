package org.waymark.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.testing.TestDatabase;

/** The worked example is recorded once a week, and imported from then on. */
class PreparedStoryIT {

    private static final Instant WEDNESDAY = Instant.parse("2026-07-01T10:00:00Z");
    private static final String FILE = "SG23-2026-W27.ndjson.gz";

    /** To play the story takes a quarter of a minute: it is done once, and what came of it is recorded in each test. */
    @TempDir
    private static Path played;

    @TempDir
    private Path folder;

    private int recorded;

    @BeforeAll
    static void play() throws IOException {
        new StoryRecorder(Clock.fixed(WEDNESDAY, ZoneOffset.UTC), played.resolve("service.log"))
                .record(StoryCalendar.at(WEDNESDAY), played.resolve(FILE));
    }

    @Test
    void isRecordedOnceForAWeek() throws IOException {
        long position = filled(WEDNESDAY, folder);
        FileTime written = Files.getLastModifiedTime(folder.resolve(FILE));
        long again = filled(WEDNESDAY.plusSeconds(3 * 24 * 3600), folder);

        assertThat(files()).containsExactly(FILE);
        assertThat(again).isEqualTo(position);
        assertThat(Files.getLastModifiedTime(folder.resolve(FILE))).isEqualTo(written);
        assertThat(recorded).isEqualTo(1);
    }

    @Test
    void isRecordedAnewWhereItIsDamagedOrOfAnotherWeek() throws IOException {
        Files.writeString(folder.resolve("SG23-2026-W26.ndjson.gz"), "of last week");
        Files.writeString(folder.resolve(FILE), "damaged");
        Files.writeString(folder.resolve("notes.txt"), "somebody's own");

        assertThat(filled(WEDNESDAY, folder)).isGreaterThan(300);

        assertThat(files()).containsExactlyInAnyOrder(FILE, "notes.txt");
        assertThat(filled(WEDNESDAY, folder)).isGreaterThan(300);
        assertThat(recorded).isEqualTo(1);
    }

    @Test
    void isRecordedElsewhereWhereItCannotBeKept() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(filled(WEDNESDAY, file.resolve("below"))).isGreaterThan(300);

        assertThat(files()).contains(FILE);
    }

    /** Fills a fresh ledger; {@return its last position} */
    private long filled(Instant now, Path kept) throws IOException {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        PreparedStory.Recorder recorder = (calendar, file) -> {
            Files.copy(played.resolve(FILE), file);
            recorded++;
        };
        try (TestDatabase fresh = TestDatabase.fresh()) {
            MongoDatabase ledger = fresh.database();
            long position = new PreparedStory(kept, folder, clock, recorder).fill(ledger);
            assertThat(new LedgerReader(ledger, LedgerSettings.withDefaults())
                            .head()
                            .position())
                    .isEqualTo(position);
            return position;
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
