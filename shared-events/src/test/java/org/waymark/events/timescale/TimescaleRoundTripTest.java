package org.waymark.events.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.events.Timescale;

/** Whatever day is written in whatever way, the same day is read, and the words are as they were. */
class TimescaleRoundTripTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 6, 30);
    private static final int TRIES = 5_000;

    /** The ways to write a day. */
    private static final List<Function<LocalDate, String>> DAYS = Stream.of(
                    "uuuu-MM-dd",
                    "d/M/uuuu",
                    "dd/MM/uu",
                    "d.M.uu",
                    "dd-MM-uuuu",
                    "d MMMM uuuu",
                    "d MMM uu",
                    "MMMM d, uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.UK))
            .<Function<LocalDate, String>>map(format -> format::format)
            .toList();

    /** The ways to write the end of something. */
    private static final List<Written> ENDS = List.of(
            new Written("%1$tB %1$tY", day -> YearMonth.from(day).atEndOfMonth()),
            new Written("end of %1$tb %1$ty", day -> YearMonth.from(day).atEndOfMonth()),
            new Written("%1$tm/%1$tY", day -> YearMonth.from(day).atEndOfMonth()),
            new Written("%1$tY", day -> LocalDate.of(day.getYear(), 12, 31)),
            new Written("Autumn term %1$tY", day -> LocalDate.of(day.getYear(), 12, 31)),
            new Written("Spring term %1$tY", day -> LocalDate.of(day.getYear(), 3, 31)),
            new Written("Summer term %1$tY", day -> LocalDate.of(day.getYear(), 7, 31)));

    private record Written(String words, Function<LocalDate, LocalDate> end) {}

    @Test
    void readsTheDayThatWasWritten() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            LocalDate day = day(random);
            for (Function<LocalDate, String> way : DAYS) {
                reads(seed, around(random, way.apply(day)), day);
            }
            for (Written written : ENDS) {
                reads(
                        seed,
                        String.format(Locale.UK, written.words(), day),
                        written.end().apply(day));
            }
        }
    }

    @Test
    void readsItsOwnWordsAsTheSame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> parts = List.of(
                "By",
                "end of",
                "March",
                "31",
                "2027",
                "Sept",
                "26",
                "31/02/2027",
                "Q3",
                "2026/27",
                "Autumn term",
                "termly",
                "half-termly",
                "TBC",
                "N/A",
                "ongoing",
                "review",
                "6 monthly",
                "Christmas",
                "(",
                "’",
                "\u00a0");
        for (int i = 0; i < TRIES; i++) {
            String words = String.join(
                    " ",
                    random.ints(1 + random.nextInt(5), 0, parts.size())
                            .mapToObj(parts::get)
                            .toList());
            Timescale read = TimescaleParser.parse(words, WRITTEN);
            assertThat(TimescaleParser.parse(read.words(), WRITTEN))
                    .as("<%s>, seed %d", words, seed)
                    .isEqualTo(read);
            assertThat(read.words().replaceAll("[\\s\\u00a0]", ""))
                    .as("<%s>, seed %d", words, seed)
                    .isEqualTo(words.replaceAll("[\\s\\u00a0]", ""));
        }
    }

    private static void reads(long seed, String words, LocalDate day) {
        assertThat(TimescaleParser.parse(words, WRITTEN).date())
                .as("<%s>, seed %d", words, seed)
                .isEqualTo(day);
        assertThat(TimescaleParser.impossibleDay(words)).as(words).isEmpty();
    }

    /** In this century, since years of two figures are. */
    private static LocalDate day(Random random) {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_000));
    }

    private static String around(Random random, String day) {
        return List.of("%s", "by %s", "By %s at the latest", "  %s ", "due on %s.", "%s (or sooner)")
                .get(random.nextInt(6))
                .formatted(day);
    }
}
