package org.waymark.events.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.Timescale;

class TimescaleParserTest {

    @ParameterizedTest(name = "{0} is due on {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    2024-10-31                       | 2024-10-31
                    31/10/2024                       | 2024-10-31
                    1/2/24                           | 2024-02-01
                    31.10.2024                       | 2024-10-31
                    31 October 2024                  | 2024-10-31
                    By 31st Oct. 2024                | 2024-10-31
                    the 1st of March 2024            | 2024-03-01
                    31-Oct-24                        | 2024-10-31
                    October 31, 2024                 | 2024-10-31
                    Oct 2024                         | 2024-10-31
                    Oct-24                           | 2024-10-31
                    Oct ’24                          | 2024-10-31
                    by Feb 24                        | 2024-02-29
                    by Aug 24 at latest              | 2024-08-31
                    end of Sept 2024                 | 2024-09-30
                    10/2024                          | 2024-10-31
                    By Q3 2021                       | 2021-09-30
                    Quarter 4 2021                   | 2021-12-31
                    Q3 2021/22                       | 2021-12-31
                    Q4 2021/22                       | 2022-03-31
                    end of 2024                      | 2024-12-31
                    by end 2024/25                   | 2025-03-31
                    May 2024                         | 2024-05-31
                    June 2024, or Dec 2024 at latest | 2024-12-31
                    Jan 22 – Mar 23                  | 2023-03-31
                    from April 2023 to June 2024     | 2024-06-30
                    """)
    void readsADate(String words, LocalDate date) {
        assertThat(TimescaleParser.parse(words)).isEqualTo(new Timescale(words, date, null, List.of(), false));
    }

    @ParameterizedTest(name = "{0} is every {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    annually          | P1Y
                    each year         | P1Y
                    Annual update     | P1Y
                    every 12 months   | P1Y
                    biennially        | P2Y
                    bi-annually       | P6M
                    twice a year      | P6M
                    half-yearly       | P6M
                    six-monthly       | P6M
                    three times a year | P4M
                    quarterly         | P3M
                    every quarter     | P3M
                    bi-monthly        | P2M
                    every other month | P2M
                    monthly           | P1M
                    once a month      | P1M
                    6 weekly          | P42D
                    every six weeks   | P42D
                    Every 6 weeks     | P42D
                    fortnightly       | P14D
                    weekly            | P7D
                    daily             | P1D
                    P3M               | P3M
                    P6W               | P42D
                    monthly and quarterly | P1M
                    quarterly from April 2023 | P3M
                    """)
    void readsAFrequency(String words, Period every) {
        assertThat(TimescaleParser.parse(words)).isEqualTo(new Timescale(words, null, every, List.of(), false));
    }

    @Test
    void readsTheMonthsOfEachYear() {
        assertThat(TimescaleParser.parse("every March")).isEqualTo(yearly("every March", 3));
        assertThat(TimescaleParser.parse("by April and October each year"))
                .isEqualTo(yearly("by April and October each year", 4, 10));
        assertThat(TimescaleParser.parse("Jan/July annually")).isEqualTo(yearly("Jan/July annually", 1, 7));
        assertThat(TimescaleParser.parse("May and Nov, yearly")).isEqualTo(yearly("May and Nov, yearly", 5, 11));
    }

    @Test
    void readsWhatHasNoEnd() {
        assertThat(TimescaleParser.parse("On-going")).isEqualTo(new Timescale("On-going", null, null, List.of(), true));
        assertThat(TimescaleParser.parse("Ongoing, review quarterly"))
                .isEqualTo(new Timescale("Ongoing, review quarterly", null, Period.ofMonths(3), List.of(), true));
        assertThat(TimescaleParser.parse("Ongoing annually every March"))
                .isEqualTo(new Timescale("Ongoing annually every March", null, Period.ofYears(1), List.of(3), true));
    }

    @Test
    void readsADateAndAFrequencyTogether() {
        assertThat(TimescaleParser.parse("By Q3 2021 & reviewed annually"))
                .isEqualTo(new Timescale(
                        "By Q3 2021 & reviewed annually",
                        LocalDate.of(2021, 9, 30),
                        Period.ofYears(1),
                        List.of(),
                        false));
        assertThat(TimescaleParser.parse("Commencing Oct 22. To be reviewed by Oct 23")
                        .date())
                .isEqualTo(LocalDate.of(2023, 10, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBC",
                "as soon as possible",
                "By March",
                "Spring 2024",
                "Commencing Oct 22",
                "31 Feb 2024",
                "31/13/2024",
                "24/7",
                "0 weekly",
                "five times a year",
                "Review regularly",
                "PDPR process (see Oct 24)"
            })
    void leavesInWordsWhatItCannotRead(String words) {
        assertThat(TimescaleParser.parse(words)).isEqualTo(Timescale.inWords(words));
    }

    @Test
    void doesNotTakeTheVerbMayForAMonth() {
        assertThat(TimescaleParser.parse("annually, may be more often").months())
                .isEmpty();
    }

    @Test
    void keepsTheWordsButForWhiteSpace() {
        assertThat(TimescaleParser.parse("  By Apr &\n Oct each\u00a0year ").words())
                .isEqualTo("By Apr & Oct each year");
    }

    @Test
    void splitsACellIntoDueAndReview() {
        assertSplit("Ongoing, review quarterly.", ongoing("Ongoing"), every("review quarterly", Period.ofMonths(3)));
        assertSplit(
                "By June 2024 with annual review",
                on("By June 2024", LocalDate.of(2024, 6, 30)),
                every("annual review", Period.ofYears(1)));
        assertSplit(
                "Review regularly and by Aug 24 at latest",
                null,
                on("Review regularly and by Aug 24 at latest", LocalDate.of(2024, 8, 31)));
        assertSplit(
                "By June 2024 (review, if late)",
                on("By June 2024 (review, if late)", LocalDate.of(2024, 6, 30)),
                null);
        assertSplit(" ", null, null);
    }

    @Test
    void neverThrowsAndNeverLosesAWord() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String words = randomWords(random);
            assertThat(TimescaleParser.parse(words).words())
                    .as("parse <%s>, seed %d", words, seed)
                    .isEqualTo(words);
            assertThat(wordsOf(TimescaleParser.split(words)))
                    .as("split <%s>, seed %d", words, seed)
                    .containsAll(wordsIn(words));
        }
    }

    private static String randomWords(Random random) {
        List<String> words = List.of(
                "By",
                "Oct",
                "may",
                "31",
                "24",
                "2024",
                "Q3",
                "2021/22",
                "every",
                "each",
                "year",
                "six",
                "0",
                "99",
                "weekly",
                "bi-annually",
                "Ongoing,",
                "review",
                "reviewed",
                "and",
                "&",
                "with",
                "commencing",
                "(",
                ")",
                "31/02/24",
                "9999-99-99",
                "P3M",
                "P999Y",
                "/",
                ";",
                "é",
                "$1",
                "\\",
                "times",
                "a",
                "other",
                "-",
                ".");
        return random.ints(1 + random.nextInt(9), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
    }

    private static Set<String> wordsOf(ByAndReview split) {
        return Stream.of(split.by(), split.review())
                .filter(Objects::nonNull)
                .flatMap(timescale -> wordsIn(timescale.words()).stream())
                .collect(Collectors.toSet());
    }

    /** All but the words that link two promises, which a split may drop. */
    private static Set<String> wordsIn(String text) {
        return Pattern.compile("[^ ,;.&]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !Set.of("and", "with").contains(word))
                .collect(Collectors.toSet());
    }

    private static void assertSplit(String cell, @Nullable Timescale by, @Nullable Timescale review) {
        assertThat(TimescaleParser.split(cell)).isEqualTo(new ByAndReview(by, review));
    }

    private static Timescale yearly(String words, Integer... months) {
        return new Timescale(words, null, Period.ofYears(1), List.of(months), false);
    }

    private static Timescale every(String words, Period every) {
        return new Timescale(words, null, every, List.of(), false);
    }

    private static Timescale ongoing(String words) {
        return new Timescale(words, null, null, List.of(), true);
    }

    private static Timescale on(String words, LocalDate date) {
        return new Timescale(words, date, null, List.of(), false);
    }
}
