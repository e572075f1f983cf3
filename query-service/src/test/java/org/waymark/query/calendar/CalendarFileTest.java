package org.waymark.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    /** The reader takes a backslash before a line break for something else, so here one is never there. */
    private static final List<String> PIECES = List.of(
            ",",
            ";",
            "\\.",
            "\n",
            "\r\n",
            "\"",
            ":",
            "é",
            "中",
            "\uD83D\uDE00",
            "\uD83C\uDFF4\uDB40\uDC67",
            " ",
            "word",
            "\t");

    @Test
    void writesWhatAnotherProgramReads() {
        CalendarEntry entry = entry("Board, steering group; all\nof it \\ \uD83D\uDE00");

        ReadCalendar read = ReadCalendar.of(file(entry));

        assertThat(read.days())
                .containsExactly(new ReadCalendar.Day(
                        "SG23-review-M1@waymark.local",
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2024, 3, 1),
                        "Meeting: Board, steering group; all\nof it \\ \uD83D\uDE00 (M1)",
                        "CONFIRMED",
                        41));
        assertThat(new String(file(entry), StandardCharsets.UTF_8))
                .contains("X-WR-TIMEZONE:Europe/London\r\n", "REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n")
                .contains("DTSTART;VALUE=DATE:20240229\r\n", "DTSTAMP:20230701T090000Z\r\n")
                .contains("LAST-MODIFIED:20230701T090000Z\r\n");
    }

    @Test
    void foldsAndEscapesAnyTextSoThatItComesBack() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String title = random.ints(random.nextInt(90), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining("", "a", "z"));

            assertThat(ReadCalendar.of(file(entry(title))).days().getFirst().summary())
                    .as("seed %d", seed)
                    .isEqualTo("Meeting: " + title.replace("\r\n", "\n") + " (M1)");
        }
    }

    @Test
    void leavesOutWhatNoTextMayHold() {
        assertThat(CalendarFile.escaped("a\u0000b\u0007c\u007fd")).isEqualTo("abcd");
    }

    @Test
    void theSameDaysAreTheSameBytes() {
        assertThat(file(entry("First"))).isEqualTo(file(entry("First"))).isNotEqualTo(file(entry("Second")));
    }

    private static byte[] file(CalendarEntry entry) {
        return CalendarFile.of(
                "Strategy, of 2023", ZoneId.of("Europe/London"), List.of(entry), "https://waymark.example");
    }

    private static CalendarEntry entry(String title) {
        return new CalendarEntry(
                "SG23-review-M1@waymark.local",
                LocalDate.of(2024, 2, 29),
                "Meeting",
                "M1",
                title,
                "Strategy",
                "/strategies/SG23/cases/M1",
                false,
                41,
                Instant.parse("2023-07-01T09:00:00Z"),
                List.of());
    }
}
