package org.waymark.query.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.Timescale;
import org.waymark.query.action.NextDates.Next;

class NextDatesTest {

    private static final LocalDate AGREED = LocalDate.of(2023, 4, 12);
    private static final Timescale EVERY_MARCH = months("every March", 3);
    private static final Timescale APRIL_AND_OCTOBER = months("by April and October each year", 4, 10);
    private static final Timescale QUARTERLY = every("quarterly", Period.ofMonths(3));

    private static Timescale months(String words, Integer... months) {
        return new Timescale(words, null, Period.ofYears(1), List.of(months), false);
    }

    private static Timescale every(String words, Period period) {
        return new Timescale(words, null, period, List.of(), false);
    }

    private static ActionPlan plan(@Nullable Timescale by, @Nullable Timescale review) {
        return new ActionPlan(null, null, "Do it", List.of(), List.of("lead"), by, review, Priority.MEDIUM);
    }

    private static Next due(Timescale by, @Nullable String heard, String day) {
        return NextDates.due(plan(by, null), AGREED, date(heard), LocalDate.parse(day));
    }

    private static Next review(Timescale review, @Nullable String heard, String day) {
        return NextDates.review(plan(null, review), AGREED, date(heard), LocalDate.parse(day));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Next next(String date) {
        return new Next(LocalDate.parse(date), null);
    }

    private static Next missed(String date) {
        return missed(date, date);
    }

    private static Next missed(String date, String next) {
        return new Next(LocalDate.parse(next), LocalDate.parse(date));
    }

    @Test
    void whatWasAgreedAfterTheDayShownIsCountedFromThatDay() {
        assertThat(due(QUARTERLY, null, "2022-01-10")).isEqualTo(next("2022-04-10"));
        assertThat(due(EVERY_MARCH, null, "2022-01-10")).isEqualTo(next("2022-03-31"));
        assertThat(review(QUARTERLY, null, "2022-01-10")).isEqualTo(next("2022-04-10"));
        assertThat(due(QUARTERLY, null, "2023-04-12")).isEqualTo(next("2023-07-12"));
    }

    @Test
    void aDateIsThatDay() {
        Timescale date = Timescale.on(LocalDate.of(2024, 3, 31));

        assertThat(due(date, null, "2024-03-31")).isEqualTo(next("2024-03-31"));
        assertThat(due(date, "2024-03-31", "2024-04-01")).isEqualTo(missed("2024-03-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-12, 2024-03-31",
        "2024-03-30, 2024-03-31",
        "2024-03-31, 2024-03-31",
        "2024-04-01, 2025-03-31",
        "2031-01-01, 2031-03-31"
    })
    void everyMarchIsDueOnItsLastDay(String day, String expected) {
        assertThat(due(EVERY_MARCH, day, day).next()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-12, 2023-04-30", "2023-05-01, 2023-10-31", "2023-11-01, 2024-04-30", "2024-12-24, 2025-04-30"})
    void severalMonthsOfEachYearFollowEachOther(String day, String expected) {
        assertThat(due(APRIL_AND_OCTOBER, day, day).next()).isEqualTo(expected);
    }

    @Test
    void aMonthThatWasOverWhenItWasAgreedIsThatOfTheNextYear() {
        assertThat(due(months("every February", 2), null, "2023-04-12")).isEqualTo(next("2024-02-29"));
    }

    @Test
    void theDayOnWhichItWasAgreedCounts() {
        ActionPlan plan = plan(EVERY_MARCH, null);
        LocalDate agreed = LocalDate.of(2024, 3, 31);

        assertThat(NextDates.due(plan, agreed, null, agreed)).isEqualTo(next("2024-03-31"));
    }

    @ParameterizedTest
    @CsvSource({"2023-04-12, 2023-07-12", "2023-07-12, 2023-07-12", "2023-07-13, 2023-10-12", "2026-01-01, 2026-01-12"})
    void quarterlyIsCountedFromWhenItWasAgreed(String day, String expected) {
        assertThat(due(QUARTERLY, day, day).next()).isEqualTo(expected);
    }

    @Test
    void sixWeeksAreFortyTwoDays() {
        Timescale sixWeeks = every("every six weeks", Period.ofDays(42));

        assertThat(due(sixWeeks, null, "2023-04-20")).isEqualTo(next("2023-05-24"));
        assertThat(due(sixWeeks, "2023-05-25", "2023-05-25")).isEqualTo(next("2023-07-05"));
    }

    @Test
    void monthsThatAreShorterDoNotShiftTheRest() {
        ActionPlan monthly = plan(every("monthly", Period.ofMonths(1)), null);
        LocalDate agreed = LocalDate.of(2023, 1, 31);

        assertThat(NextDates.due(monthly, agreed, null, LocalDate.of(2023, 2, 1))
                        .next())
                .isEqualTo("2023-02-28");
        assertThat(NextDates.due(monthly, agreed, null, LocalDate.of(2023, 3, 1))
                        .next())
                .isEqualTo("2023-03-31");
    }

    @Test
    void whatComesRoundIsMissedWhereNobodyReportedSinceTheTimeBefore() {
        assertThat(due(QUARTERLY, null, "2023-07-12")).isEqualTo(next("2023-07-12"));
        assertThat(due(QUARTERLY, null, "2023-07-13")).isEqualTo(missed("2023-07-12", "2023-10-12"));
        assertThat(due(QUARTERLY, "2023-04-12", "2023-07-13")).isEqualTo(missed("2023-07-12", "2023-10-12"));
        assertThat(due(QUARTERLY, "2023-04-13", "2023-07-13")).isEqualTo(next("2023-10-12"));
        assertThat(due(QUARTERLY, "2023-07-12", "2023-10-13")).isEqualTo(missed("2023-10-12", "2024-01-12"));
        assertThat(due(QUARTERLY, "2023-07-13", "2023-10-13")).isEqualTo(next("2024-01-12"));
        assertThat(due(QUARTERLY, "2023-10-12", "2024-01-13")).isEqualTo(missed("2024-01-12", "2024-04-12"));
    }

    @Test
    void ongoingHasNoDay() {
        assertThat(due(new Timescale("Ongoing", null, null, List.of(), true), null, "2024-01-01"))
                .isEqualTo(new Next(null, null));
    }

    @Test
    void ongoingQuarterlyComesRound() {
        assertThat(due(
                        new Timescale("Ongoing quarterly", null, Period.ofMonths(3), List.of(), true),
                        null,
                        "2023-05-01"))
                .isEqualTo(next("2023-07-12"));
    }

    @Test
    void whatOnlyAPersonCanReadHasNoDay() {
        assertThat(due(Timescale.inWords("When the academy opens"), null, "2024-01-01"))
                .isEqualTo(new Next(null, null));
        assertThat(NextDates.due(plan(null, null), AGREED, null, AGREED)).isEqualTo(new Next(null, null));
        assertThat(NextDates.review(plan(null, null), AGREED, null, AGREED)).isEqualTo(new Next(null, null));
    }

    @Test
    void aRhythmWithoutLengthIsNone() {
        assertThat(due(every("P0D", Period.ZERO), null, "2024-01-01")).isEqualTo(new Next(null, null));
        assertThat(due(every("P-1M", Period.ofMonths(-1)), null, "2024-01-01")).isEqualTo(new Next(null, null));
    }

    @Test
    void aRhythmBeginsOnTheDateThatIsNamed() {
        Timescale then = new Timescale(
                "By 31 March 2024, then every six months",
                LocalDate.of(2024, 3, 31),
                Period.ofMonths(6),
                List.of(),
                false);

        assertThat(due(then, null, "2023-05-01")).isEqualTo(next("2024-03-31"));
        assertThat(due(then, "2024-04-01", "2024-04-01")).isEqualTo(next("2024-09-30"));
    }

    @Test
    void aRhythmEndsOnTheDateThatIsNamed() {
        Timescale until = new Timescale(
                "Quarterly until 31 March 2024", LocalDate.of(2024, 3, 31), Period.ofMonths(3), List.of(), false);

        assertThat(due(until, "2023-12-01", "2023-12-01")).isEqualTo(next("2024-01-12"));
        assertThat(due(until, "2024-03-01", "2024-03-01")).isEqualTo(next("2024-03-31"));
        assertThat(due(until, "2024-04-01", "2024-04-01")).isEqualTo(missed("2024-03-31"));
    }

    @Test
    void aReviewOnADateIsOverUnlessNobodyLookedAtItSince() {
        Timescale date = Timescale.on(LocalDate.of(2023, 10, 31));

        assertThat(review(date, null, "2023-10-31")).isEqualTo(next("2023-10-31"));
        assertThat(review(date, "2023-10-30", "2023-11-01")).isEqualTo(missed("2023-10-31"));
        assertThat(review(date, "2023-10-31", "2023-11-01")).isEqualTo(new Next(null, null));
    }

    @Test
    void aReviewThatComesRoundIsMissedLikewise() {
        assertThat(review(QUARTERLY, null, "2023-07-13")).isEqualTo(missed("2023-07-12", "2023-10-12"));
        assertThat(review(QUARTERLY, "2023-06-01", "2023-07-13")).isEqualTo(next("2023-10-12"));
    }

    @Test
    void ongoingReviewQuarterlyIsReviewedQuarterlyAndNeverDue() {
        ActionPlan both =
                plan(new Timescale("Ongoing, review quarterly", null, Period.ofMonths(3), List.of(), true), null);

        assertThat(NextDates.due(both, AGREED, null, AGREED)).isEqualTo(new Next(null, null));
        assertThat(NextDates.review(both, AGREED, null, AGREED)).isEqualTo(next("2023-07-12"));
    }

    @Test
    void aDateWithAReviewKeepsItsDate() {
        ActionPlan both = plan(
                new Timescale(
                        "31 March 2024, reviewed annually",
                        LocalDate.of(2024, 3, 31),
                        Period.ofYears(1),
                        List.of(),
                        false),
                null);

        assertThat(NextDates.due(both, AGREED, null, AGREED)).isEqualTo(next("2024-03-31"));
        assertThat(NextDates.review(both, AGREED, null, AGREED)).isEqualTo(next("2024-04-12"));
    }

    @Test
    void wordsAboutAReviewOnlyAreNoDueDate() {
        ActionPlan reviewed = plan(months("Reviewed Jan/July annually", 1, 7), null);

        assertThat(NextDates.due(reviewed, AGREED, null, AGREED)).isEqualTo(new Next(null, null));
        assertThat(NextDates.review(reviewed, AGREED, null, AGREED)).isEqualTo(next("2023-07-31"));
    }

    @Test
    void aDateByWhichItIsReviewedIsItsDueDate() {
        ActionPlan reviewed = plan(
                new Timescale(
                        "Review regularly and by Aug 23 at latest", LocalDate.of(2023, 8, 31), null, List.of(), false),
                null);

        assertThat(NextDates.due(reviewed, AGREED, null, AGREED)).isEqualTo(next("2023-08-31"));
        assertThat(NextDates.review(reviewed, AGREED, null, AGREED)).isEqualTo(new Next(null, null));
    }

    @Test
    void aReviewOfItsOwnLeavesTheOtherWordsAlone() {
        ActionPlan own = plan(every("Quarterly reviews by the board", Period.ofMonths(3)), EVERY_MARCH);

        assertThat(NextDates.due(own, AGREED, null, AGREED)).isEqualTo(next("2023-07-12"));
        assertThat(NextDates.review(own, AGREED, null, AGREED)).isEqualTo(next("2024-03-31"));
    }

    @Test
    void aDateBesideTheWordReviewIsStillTheDueDate() {
        ActionPlan dated = plan(
                new Timescale("31 March 2024 after a review", LocalDate.of(2024, 3, 31), null, List.of(), false), null);

        assertThat(NextDates.due(dated, AGREED, null, AGREED)).isEqualTo(next("2024-03-31"));
        assertThat(NextDates.review(dated, AGREED, null, AGREED)).isEqualTo(new Next(null, null));
    }
}
