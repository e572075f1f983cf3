package org.waymark.command.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.IndicatorEvents.added;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.BetterWhen;
import org.waymark.events.EventMetadata;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorEvent.IndicatorAdded;
import org.waymark.events.IndicatorEvent.IndicatorRetired;
import org.waymark.events.IndicatorEvent.MeasurementCorrected;
import org.waymark.events.IndicatorEvent.MeasurementRecorded;
import org.waymark.events.IndicatorEvent.MeasurementWithdrawn;
import org.waymark.events.IndicatorRule;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Measurement.Standing;
import org.waymark.events.MeasurementFrequency;
import org.waymark.events.Quantity;
import org.waymark.events.Role;

/** What an indicator was in a period. Today is 14 July 2023. */
class MeasurementsTest extends EntityTest {

    private static <C extends StrategyCommand> C about(Class<C> type, Object... fields) {
        Map<String, Object> all = new HashMap<>(Map.of("strategy", "SG23", "indicator", "I1"));
        for (int at = 0; at < fields.length; at += 2) {
            all.put(fields[at].toString(), fields[at + 1]);
        }
        return command(type, all);
    }

    private static RecordMeasurement record(Object... fields) {
        return about(RecordMeasurement.class, fields);
    }

    private static CorrectMeasurement correct(Object... fields) {
        return about(CorrectMeasurement.class, fields);
    }

    private static Measurement measurement(String period, @Nullable String value, Standing standing) {
        return new Measurement(
                new MeasuredPeriod(period),
                value == null ? null : new Quantity(value),
                null,
                null,
                standing,
                null,
                null);
    }

    private static Measurement withFraction(String value, String numerator, String denominator) {
        return new Measurement(
                new MeasuredPeriod("2023-Q2"),
                new Quantity(value),
                new Quantity(numerator),
                new Quantity(denominator),
                Standing.FINAL,
                null,
                null);
    }

    private static MeasurementRecorded recorded(Measurement measurement) {
        return new MeasurementRecorded(SG23, "I1", measurement);
    }

    @Test
    void keepsAFigureWithItsSourceAndNoteAsOfTheEndOfItsPeriod() {
        givenThemeAnd(added())
                .when(
                        record(
                                "period", "Q2 2023",
                                "value", "17.40",
                                "source", "Return of July",
                                "note", "Two teams were late"),
                        as(Role.MEMBER))
                .success()
                .events(recorded(new Measurement(
                        new MeasuredPeriod("2023-Q2"),
                        new Quantity("17.4"),
                        null,
                        null,
                        Standing.FINAL,
                        "Return of July",
                        "Two teams were late")))
                .eventsSatisfy(stamped(Map.of(EventMetadata.AS_AT, "2023-06-30")));
    }

    @Test
    void isTrueForTheDayThatSomebodySays() {
        givenThemeAnd(added())
                .when(record("period", "2023-Q2", "value", 17.4), asAt("2023-05-31"))
                .success()
                .eventsSatisfy(stamped(Map.of(EventMetadata.AS_AT, "2023-05-31")));
    }

    @Test
    void aPeriodThatHasNotEndedIsProvisionalAndTrueForToday() {
        Given given = after(givenThemeAnd(added())
                .when(record("period", "2023-Q3", "value", 17))
                .exceptionSatisfies(refusal("measurement.not-ended", "provisional"))
                .exceptionSatisfies(
                        failure -> assertThat(failure)
                                .hasMessage(
                                        "July to September 2023 ends on 30 September 2023. Until then its measurement is provisional: say so."))
                .events());
        given = after(given.when(record("period", "2023-Q3", "value", 17, "provisional", true))
                .success()
                .events(recorded(measurement("2023-Q3", "17", Standing.PROVISIONAL)))
                .eventsSatisfy(stamped(Map.of(EventMetadata.AS_AT, "2023-07-14"))));
        given.when(record("period", "2023-Q4", "value", 17, "provisional", true))
                .exceptionSatisfies(refusal("measurement.not-begun", "period"))
                .exceptionSatisfies(
                        failure -> assertThat(failure)
                                .hasMessage(
                                        "October to December 2023 has not begun, so it cannot be measured yet. Correct the period."))
                .events();
    }

    @Test
    void aProvisionalFigureMakesWayAndAFinalOneIsCorrected() {
        Given given = after(givenThemeAnd(added())
                .when(record("period", "2023-Q2", "value", 17, "provisional", true))
                .success());
        given = after(given.when(record("period", "2023-Q2", "value", 17, "provisional", true))
                .exceptionSatisfies(refusal("indicator.unchanged", "value"))
                .events());
        given = after(given.when(record("period", "April to June 2023", "value", 17.4))
                .success()
                .events(recorded(measurement("2023-Q2", "17.4", Standing.FINAL))));
        given.when(record("period", "2023-Q2", "value", 17.1))
                .exceptionSatisfies(refusal("measurement.already-recorded", "period"))
                .exceptionSatisfies(failure -> assertThat(failure)
                        .hasMessage("April to June 2023 has a measurement already (17.4). Correct it instead."))
                .events();
    }

    @Test
    void aSuppressedFigureIsAMeasurementWithoutFigures() {
        Given given = after(givenThemeAnd(added())
                .when(record("period", "2023-Q1", "suppressed", true, "value", 3))
                .exceptionSatisfies(refusal("measurement.suppressed-with-figures", "suppressed"))
                .events());
        given = after(given.when(record("period", "2023-Q1", "suppressed", true))
                .success()
                .events(recorded(measurement("2023-Q1", null, Standing.FINAL))));
        given = after(given.when(record("period", "2023-Q1", "value", 3))
                .exceptionSatisfies(failure -> assertThat(failure)
                        .hasMessage(
                                "January to March 2023 has a measurement already (suppressed). Correct it instead."))
                .events());
        given.when(record("period", "2023-Q2", "suppressed", false))
                .exceptionSatisfies(refusal("measurement.figures-missing", "value"))
                .events();
    }

    @ParameterizedTest
    @CsvSource({"87, 500, 17.4", "1, 3, 33.33", "2, 3, 66.67", "1, 30000, 0.0033", "0, 500, 0", "1250, 1000, 125"})
    void aValueInPerCentFollowsFromItsFraction(String numerator, String denominator, String value) {
        givenThemeAnd(added())
                .when(record("period", "2023-Q2", "numerator", numerator, "denominator", denominator))
                .success()
                .events(recorded(withFraction(value, numerator, denominator)));
    }

    @Test
    void aValueInAnotherUnitIsTheQuotient() {
        IndicatorAdded caseload = new IndicatorAdded(
                SG23,
                "I1",
                new IndicatorDefinition(
                        "Caseload",
                        null,
                        "children a worker",
                        BetterWhen.LOWER,
                        null,
                        MeasurementFrequency.QUARTERLY,
                        30,
                        null,
                        null,
                        null,
                        null),
                IndicatorRule.DEFAULT);
        givenThemeAnd(caseload)
                .when(record("period", "2023-Q2", "numerator", "1,520", "denominator", 96))
                .success()
                .events(recorded(withFraction("15.8333", "1520", "96")));
    }

    @Test
    void aValueAgreesWithItsFractionToTheDecimalsGiven() {
        Given given = givenThemeAnd(added());
        int quarter = 1;
        for (String value : List.of("17.40", "17", "17.4")) {
            given = after(given.when(
                            record("period", "2022-Q" + quarter++, "value", value, "numerator", 87, "denominator", 500))
                    .success());
        }
        given = after(given.when(record("period", "2023-Q2", "value", "17.40", "numerator", 87.1, "denominator", 500))
                .exceptionSatisfies(refusal("measurement.figures-differ", "value"))
                .exceptionSatisfies(
                        failure -> assertThat(failure)
                                .hasMessage(
                                        "The numerator and denominator make 17.42%, not 17.40%. Correct one of the three, or leave out the value, or the other two."))
                .events());
        given = after(given.when(record("period", "2023-Q2", "value", 17.5, "numerator", 87, "denominator", 500))
                .exceptionSatisfies(refusal("measurement.figures-differ", "value"))
                .events());
        given.when(record("period", "2023-Q2", "value", 17.4, "numerator", 87, "denominator", 500))
                .success()
                .events(recorded(withFraction("17.4", "87", "500")));
    }

    @Test
    void aFractionHasTwoPartsAndNoZeroBelow() {
        Given given = after(givenThemeAnd(added())
                .when(record("period", "2023-Q2", "numerator", 87))
                .exceptionSatisfies(refusal("measurement.figures-missing", "denominator"))
                .events());
        given = after(given.when(record("period", "2023-Q2", "value", 17.4, "denominator", 500))
                .exceptionSatisfies(refusal("measurement.figures-missing", "numerator"))
                .events());
        for (int denominator : new int[] {0, -5}) {
            given = after(given.when(record("period", "2023-Q2", "numerator", 87, "denominator", denominator))
                    .exceptionSatisfies(refusal("measurement.denominator", "denominator"))
                    .events());
        }
        given.when(record("period", "2023-Q2", "numerator", "123456789012345", "denominator", "0.00000001"))
                .exceptionSatisfies(refusal("measurement.too-large", "numerator"))
                .events();
    }

    @Test
    void periodsOfOneLengthDoNotOverlap() {
        Given given = after(givenThemeAnd(added())
                .when(record("period", "2023-Q2", "value", 17.4))
                .success());
        given = after(given.when(record("period", "2023-05-01/2023-07-31", "value", 17, "provisional", true))
                .exceptionSatisfies(refusal("measurement.overlaps", "period"))
                .exceptionSatisfies(failure -> assertThat(failure)
                        .hasMessage(
                                "1 May 2023 to 31 July 2023 has days in common with April to June 2023, which is measured already."
                                        + " Measure periods of this length that do not overlap."))
                .events());
        given = after(given.when(record("period", "2023-06", "value", 17)).success());
        given.when(record("period", "2023-04-01/2023-06-30", "value", 17))
                .exceptionSatisfies(refusal("measurement.already-recorded", "period"))
                .events();
    }

    @Test
    void aCorrectionKeepsBothAndIsTrueForTheDayOfTheFirst() {
        Given given = after(givenThemeAnd(added())
                .when(record("period", "2023-Q2", "value", 17.4, "note", "First"), asAt("2023-06-15"))
                .success());
        given = after(given.when(correct("period", "2023-Q2", "value", 17.1))
                .exceptionSatisfies(refusal("indicator.reason-missing", "reason"))
                .events());
        given = after(given.when(correct("period", "2023-Q2", "value", 17.4, "note", "First"), because("Again"))
                .exceptionSatisfies(refusal("indicator.unchanged", "value"))
                .events());
        Measurement first = new Measurement(
                new MeasuredPeriod("2023-Q2"), new Quantity("17.4"), null, null, Standing.FINAL, null, "First");
        Measurement second = measurement("2023-Q2", "17.1", Standing.FINAL);
        given = after(given.when(correct("period", "2023-Q2", "value", 17.1), because("Two posts were counted twice"))
                .success()
                .events(new MeasurementCorrected(SG23, "I1", first, second))
                .eventsSatisfy(stamped(Map.of(EventMetadata.AS_AT, "2023-06-15"))));
        given.when(correct("period", "2023-Q2", "suppressed", true, "provisional", true), because("Too few"))
                .success()
                .events(new MeasurementCorrected(
                        SG23, "I1", second, measurement("2023-Q2", null, Standing.PROVISIONAL)));
    }

    @Test
    void whatWasNotMeasuredIsNeitherCorrectedNorWithdrawn() {
        Given given = after(givenThemeAnd(added())
                .when(correct("period", "2023-Q2", "value", 17.1), because("Wrong"))
                .exceptionSatisfies(refusal("measurement.unknown", "period"))
                .exceptionSatisfies(
                        failure -> assertThat(failure)
                                .hasMessage(
                                        "April to June 2023 has no measurement. Check the period, or record its measurement first."))
                .events());
        given.when(about(WithdrawMeasurement.class, "period", "2023-Q2"), because("Wrong"))
                .exceptionSatisfies(refusal("measurement.unknown", "period"))
                .events();
    }

    @Test
    void whatIsWithdrawnCanBeRecordedAnew() {
        Given given = after(givenThemeAnd(added())
                .when(record("period", "2023-Q2", "value", 17.4))
                .success());
        given = after(given.when(about(WithdrawMeasurement.class, "period", "2023-Q2"))
                .exceptionSatisfies(refusal("indicator.reason-missing", "reason"))
                .events());
        given = after(given.when(about(WithdrawMeasurement.class, "period", "2023-Q2"), because("Of another council"))
                .success()
                .events(new MeasurementWithdrawn(SG23, "I1", measurement("2023-Q2", "17.4", Standing.FINAL)))
                .eventsSatisfy(stamped(Map.of(EventMetadata.AS_AT, "2023-06-30"))));
        given.when(record("period", "2023-Q2", "value", 16)).success();
    }

    @Test
    void aRetiredIndicatorIsNotMeasuredButWhatWasWrongIsCorrected() {
        Given given = givenThemeAnd(
                added(),
                recorded(measurement("2023-Q2", "17.4", Standing.FINAL)),
                recorded(measurement("2023-Q1", "18", Standing.FINAL)),
                new IndicatorRetired(SG23, "I1"));
        given = after(given.when(record("period", "2022-Q2", "value", 17))
                .exceptionSatisfies(refusal("indicator.retired"))
                .events());
        given = after(given.when(correct("period", "2023-Q2", "value", 17.1), because("Wrong"))
                .success());
        given.when(about(WithdrawMeasurement.class, "period", "2023-Q1"), because("Wrong"))
                .success();
    }

    @Test
    void aPeriodThatCannotBeReadIsRefusedWithTheWaysToWriteOne() {
        givenThemeAnd(added())
                .when(record("period", "2023-13", "value", 17))
                .exceptionSatisfies(refusal("indicator.period-unreadable", "period"))
                .exceptionSatisfies(failure -> assertThat(failure)
                        .hasMessageStartingWith("“2023-13” is not a period. Enter a year (2023), a quarter (2023-Q2)"))
                .events();
    }
}
