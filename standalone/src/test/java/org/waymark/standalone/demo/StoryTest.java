package org.waymark.standalone.demo;

import static java.time.temporal.ChronoUnit.WEEKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Timescale;
import org.waymark.events.timescale.ByAndReview;
import org.waymark.events.timescale.TimescaleParser;
import org.waymark.standalone.demo.Story.Give;
import org.waymark.standalone.demo.Story.ImportFile;
import org.waymark.standalone.demo.Story.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dates of the worked example hold in whatever week it is shown: at year's ends, in leap years, in summer time. */
class StoryTest {

    /** A week of the plan's own years, against which the others are compared. */
    private static final StoryCalendar REFERENCE = new StoryCalendar(LocalDate.of(2024, 4, 15));

    private static final int DAYS_OF_A_QUARTER = 92;

    /** In which the indicators of the example are expected to be measured. */
    private static final int DAYS_TO_REPORT = 45;

    private static final Map<StoryCalendar, List<Step>> STORIES = new HashMap<>();

    /** The turn of a year of 53 weeks, and every week from before a leap year to after it. */
    static Stream<StoryCalendar> weeks() {
        return Stream.concat(weeks(LocalDate.of(2026, 12, 21), 4), weeks(LocalDate.of(2027, 12, 20), 66));
    }

    private static Stream<StoryCalendar> weeks(LocalDate first, int weeks) {
        return Stream.iterate(first, monday -> monday.plusWeeks(1)).limit(weeks).map(StoryCalendar::new);
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void isRecordedInOrderOnWorkingDays(StoryCalendar calendar) {
        List<Step> steps = story(calendar);

        assertThat(steps).isSortedAccordingTo(Comparator.comparing(Step::at));
        assertThat(steps).allSatisfy(step -> {
            ZonedDateTime at = step.at().atZone(StoryCalendar.ZONE);
            assertThat(at.getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
            assertThat(at.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
        });
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void liesThroughMoreThanAYearAndEndsThisWeek(StoryCalendar calendar) {
        List<LocalDate> days = story(calendar).stream().map(StoryTest::day).toList();

        assertThat(days.getFirst().plusMonths(12)).isBefore(calendar.monday());
        assertThat(days.getFirst().plusMonths(14)).isAfter(calendar.monday());
        assertThat(days.getLast()).isEqualTo(calendar.monday());
        assertThat(days.stream().map(YearMonth::from).distinct())
                .containsExactlyElementsOf(Stream.iterate(
                                YearMonth.from(days.getFirst()),
                                month -> !month.isAfter(YearMonth.from(calendar.monday())),
                                month -> month.plusMonths(1))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void saysNothingOfADayBeforeItCame(StoryCalendar calendar) {
        assertThat(given(calendar).toList())
                .allSatisfy(give -> assertThat(asAt(give)).isBeforeOrEqualTo(day(give)));
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void leavesNoDayToFillIn(StoryCalendar calendar) {
        assertThat(given(calendar).map(give -> give.body(7).toString()))
                .noneMatch(body -> body.matches("(?s).*\\{(w|p|q|y)[^=]*}.*"));
        assertThat(files(calendar)).hasSize(2).noneMatch(file -> file.contains("{"));
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void meetsLastWeekAndNextWeek(StoryCalendar calendar) {
        LocalDate lastHeld = given(calendar)
                .filter(give -> give.command().equals("hold-review"))
                .map(StoryTest::day)
                .toList()
                .getLast();

        assertThat(lastHeld)
                .isBetween(calendar.monday().minusDays(7), calendar.monday().minusDays(1));
        assertThat(highlights(calendar)).contains(calendar.monday().plusDays(7));
    }

    /** The days on which highlight reports fall by the rhythm that the strategy sets. */
    private static Stream<LocalDate> highlights(StoryCalendar calendar) {
        JsonNode highlight = given(calendar)
                .filter(give -> give.command().equals("set-reporting-cycle"))
                .map(give -> new JsonMapper().<JsonNode>valueToTree(give.body()).at("/rhythms/0"))
                .findFirst()
                .orElseThrow();
        assertThat(highlight.at("/kind").asString()).isEqualTo("HIGHLIGHT");
        Period every = Objects.requireNonNull(
                TimescaleParser.parse(highlight.at("/every").asString()).every());
        LocalDate first = LocalDate.parse(highlight.at("/first").asString());
        return Stream.iterate(first, date -> date.plus(every)).limit(12);
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void hasOneLateReportAndOneCorrection(StoryCalendar calendar) {
        List<Give> late =
                given(calendar).filter(give -> asAt(give).isBefore(day(give))).toList();

        assertThat(late.stream().map(Give::command)).containsExactly("report-stage-progress", "correct-stage-progress");
        assertThat(WEEKS.between(asAt(late.getFirst()), day(late.getFirst()))).isGreaterThanOrEqualTo(3);
    }

    /** And so it is final, and within the days in which it is expected. */
    @ParameterizedTest
    @MethodSource("weeks")
    void measuresWhatHasEnded(StoryCalendar calendar) {
        List<Give> measured = given(calendar)
                .filter(give -> give.command().equals("record-measurement"))
                .toList();

        assertThat(measured)
                .hasSizeGreaterThan(30)
                .allSatisfy(give -> assertThat(period(give).to()).isBefore(day(give)));
        assertThat(measured.stream().map(give -> period(give).to()).max(LocalDate::compareTo))
                .hasValueSatisfying(last ->
                        assertThat(last).isAfter(calendar.monday().minusDays(DAYS_OF_A_QUARTER + DAYS_TO_REPORT)));
    }

    private static MeasuredPeriod period(Give give) {
        return new MeasuredPeriod((String) Objects.requireNonNull(give.body().get("period")));
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void titlesTheStrategyByItsYears(StoryCalendar calendar) {
        Map<String, Object> strategy = given(calendar).findFirst().orElseThrow().body();
        LocalDate from = LocalDate.parse((String) strategy.get("from"));
        LocalDate to = LocalDate.parse((String) strategy.get("to"));

        assertThat(strategy.get("code")).isEqualTo(Story.STRATEGY);
        assertThat((String) strategy.get("title")).endsWith(" %d-%02d".formatted(from.getYear(), to.getYear() % 100));
        assertThat(from.getDayOfMonth()).isEqualTo(1);
        assertThat(to).isEqualTo(from.plusMonths(24).minusDays(1));
        assertThat(from).isBeforeOrEqualTo(asAt(given(calendar).findFirst().orElseThrow()));
        assertThat(to).isAfter(calendar.monday());
    }

    /** “By Q3 2026” is read as a date in every week; of “May & Nov” the second month is not lost. */
    @ParameterizedTest
    @MethodSource("weeks")
    void writesTimescalesThatAreReadTheSameWay(StoryCalendar calendar) throws IOException {
        assertThat(readings(calendar)).isEqualTo(readings(REFERENCE));
    }

    private static List<String> readings(StoryCalendar calendar) throws IOException {
        try (StringReader reader = new StringReader(plan(calendar))) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(StoryTest::reading)
                    .toList();
        }
    }

    private static String reading(CSVRecord row) {
        ByAndReview read = TimescaleParser.split(row.get("When"));
        return row.get("Ref") + " by " + shape(read.by()) + " review " + shape(read.review());
    }

    private static String shape(@Nullable Timescale timescale) {
        return Optional.ofNullable(timescale)
                .map(read -> "date %s, every %s, %d months, ongoing %s"
                        .formatted(
                                read.date() != null, read.every(), read.months().size(), read.ongoing()))
                .orElse("none");
    }

    @Test
    void namesTheNoteToRedactByItsPosition() {
        Give redaction = given(REFERENCE).toList().getLast();

        assertThat(redaction.command()).isEqualTo("redact-text");
        assertThat(redaction.body(41)).containsEntry("position", 41L);
    }

    @Test
    void isOfTheSevenAccounts() {
        assertThat(story(REFERENCE).stream().map(Step::account).collect(Collectors.toSet()))
                .isSubsetOf(DemoAccount.ids());
    }

    private static List<Step> story(StoryCalendar calendar) {
        return STORIES.computeIfAbsent(calendar, Story::in);
    }

    private static Stream<Give> given(StoryCalendar calendar) {
        return story(calendar).stream().filter(Give.class::isInstance).map(Give.class::cast);
    }

    private static String plan(StoryCalendar calendar) {
        return files(calendar).getFirst();
    }

    private static List<String> files(StoryCalendar calendar) {
        return story(calendar).stream()
                .filter(ImportFile.class::isInstance)
                .map(step -> new String(((ImportFile) step).csv(), StandardCharsets.UTF_8))
                .toList();
    }

    private static LocalDate day(Step step) {
        return LocalDate.ofInstant(step.at(), StoryCalendar.ZONE);
    }

    private static LocalDate asAt(Give give) {
        return LocalDate.parse((String) give.body().get("asAt"));
    }
}
