package org.waymark.command.imports.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.imports.Plans.SG23;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.LeftOut;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.imports.table.Workbooks;
import org.waymark.command.indicator.CorrectMeasurement;
import org.waymark.command.indicator.RecordMeasurement;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Figure;
import org.waymark.command.schema.Ref;
import org.waymark.events.BetterWhen;
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
import org.waymark.events.WaymarkEvent;

/** The rows of a table become measurements, and what was measured comes in again without a change. Today is 15 September 2026. */
class MeasurementTableTest {

    private static IndicatorAdded indicator(String ref, String name, String unit, MeasurementFrequency frequency) {
        return new IndicatorAdded(
                SG23,
                ref,
                new IndicatorDefinition(
                        name, null, unit, BetterWhen.LOWER, null, frequency, 30, null, null, null, null),
                IndicatorRule.DEFAULT);
    }

    private static ImportContext context(WaymarkEvent... events) {
        ImportContext context = Plans.context();
        context.evolve(indicator("I1", "Vacancy rate", "%", MeasurementFrequency.QUARTERLY));
        context.evolve(indicator("I2", "Agency workers", "workers", MeasurementFrequency.QUARTERLY));
        context.evolve(indicator("I3", "Cost of agency", "£", MeasurementFrequency.FINANCIAL_YEARLY));
        Arrays.asList(events).forEach(context::evolve);
        return context;
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

    private static MeasurementRecorded recorded(String period, @Nullable String value, Standing standing) {
        return new MeasurementRecorded(SG23, "I1", measurement(period, value, standing));
    }

    private static List<PlannedRow> plan(ImportContext context, String csv) {
        return Plans.plan(Plans.csv(csv), context, MeasurementTable.KIND);
    }

    private static StrategyCommand command(PlannedRow row) {
        List<RowCommand> commands = row.action() == RowAction.ADD
                ? row.draft().entry().adding(SG23, row.ref())
                : row.draft().entry().changing(SG23, row.ref(), Objects.requireNonNull(row.there()), row.changes());
        assertThat(commands).hasSize(1);
        return commands.getFirst().command();
    }

    private static RecordMeasurement record(String ref, String period, @Nullable String value) {
        return new RecordMeasurement(
                SG23,
                new Ref(ref),
                period,
                value == null ? null : new Figure(value),
                value == null ? true : null,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> errors(PlannedRow row) {
        return Plans.said(row.draft().errors());
    }

    @Test
    void everyColumnIsReadWhateverItsHeadingIsExactly() {
        List<PlannedRow> rows = plan(context(), """
                INDICATOR:,Reporting Period,Value (%),Numerator,Denominator,Status,Data source,Comments
                vacancy  rate,2025-Q1,17.4,"1,740","10,000",Final,Return of May,Two teams were late
                I2,2025-Q2,12 workers,,,provisional,,
                """);

        assertThat(rows).extracting(PlannedRow::action).containsOnly(RowAction.ADD);
        assertThat(rows).extracting(PlannedRow::ref).containsExactly("I1", "I2");
        assertThat(command(rows.getFirst()))
                .isEqualTo(new RecordMeasurement(
                        SG23,
                        new Ref("I1"),
                        "2025-Q1",
                        new Figure("17.4"),
                        null,
                        new Figure("1740"),
                        new Figure("10000"),
                        "Return of May",
                        "Two teams were late",
                        null));
        assertThat(command(rows.getLast()))
                .isEqualTo(new RecordMeasurement(
                        SG23, new Ref("I2"), "2025-Q2", new Figure("12"), null, null, null, null, null, true));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-25,2024-25",
        "2024/25,2024-25",
        "FY 2024-25,2024-25",
        "Q1 2025/26,2025-Q2",
        "Quarter 2 2025,2025-Q2",
        "April to June 2025,2025-Q2",
        "June 2025,2025-06",
        "2025,2025",
        "2011/12,2011/12"
    })
    void periodsAreReadAsTablesHaveThem(String cell, String period) {
        assertThat(command(plan(context(), "Indicator,Period,Value\nI1,%s,17\n".formatted(cell))
                        .getFirst()))
                .isEqualTo(record("I1", period, "17"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[c]", "c", "Suppressed", "*", "[C]"})
    void whatMayNotBeShownIsSuppressed(String cell) {
        assertThat(command(plan(context(), "Indicator,Period,Value\nI1,2025-Q1,%s\n".formatted(cell))
                        .getFirst()))
                .isEqualTo(record("I1", "2025-Q1", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "N/A", "-", "", "–", "[x]"})
    void aRowWithoutAMeasurementIsLeftOutAndSaidSo(String cell) {
        byte[] file = Plans.csv("Indicator,Period,Value\nI1,2025-Q1,%s\nI1,2025-Q2,17\n".formatted(cell));

        assertThat(Plans.plan(file, context(), MeasurementTable.KIND)).hasSize(1);
        assertThat(Plans.leftOut(file, context(), MeasurementTable.KIND))
                .containsExactly(new LeftOut(2, "I1", "It has no measurement."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I1|17.4%|17.4",
                "I1|17.4 %|17.4",
                "I2|\"1,250\"|1250",
                "I2|1250 Workers|1250",
                "I3|\"£1,250,000\"|1250000",
                "I1|0|0",
                "I1|\u22123.5|-3.5"
            })
    void aUnitBesideItsNumberAndThousandsAreUnderstood(String ref, String cell, String value) {
        String quoted = cell.startsWith("\"") ? cell : "\"" + cell + "\"";
        PlannedRow row = plan(context(), "Indicator,Period,Value\n%s,2024-25,%s\n".formatted(ref, quoted))
                .getFirst();
        assertThat(errors(row)).isEmpty();
        assertThat(command(row)).isEqualTo(record(ref, "2024-25", value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I9,2025-Q1,17|A2: The strategy has no indicator ‘I9’. Write its reference, such as I1, or its name as the strategy has it.",
                ",2025-Q1,17|A2: Enter the indicator: its reference, such as I1, or its name.",
                "I1,last year,17|B2: “last year” is not a period. Enter a year (2023), a quarter (2023-Q2), a month (2023-06), a financial year (2022-23), or two dates (1 April 2023 to 31 August 2023).",
                "I1,2011-12,17|B2: ‘2011-12’ can be a financial year or a month. Write 2011/12 for the year, or the month in words.",
                "I1,2025-Q1,about 17|C2: ‘about 17’ is not a value in the unit of this indicator (%). Write a number such as 17.4 or 1,250, or [c] where it is suppressed.",
                "I2,2025-Q1,17%|C2: ‘17%’ is not a value in the unit of this indicator (workers). Write a number such as 17.4 or 1,250, or [c] where it is suppressed.",
                "I2,2025-Q1,\"1,25\"|C2: ‘1,25’ is not a value in the unit of this indicator (workers). Write a number such as 17.4 or 1,250, or [c] where it is suppressed.",
                "I1,2026-Q4,17|B2: October to December 2026 has not begun, so it cannot be measured yet. Correct the period.",
                "I1,2025-Q1,17,x|D2: ‘x’ is not a number. Write one such as 87 or 1,250.",
                "I1,2025-Q1,17,87|E2: Enter the denominator too, or leave both out.",
                "I1,2025-Q1,17.5,87,500|C2: The numerator and denominator make 17.4%, not 17.5%. Correct one of the three, or leave out the value, or the other two.",
                "I1,2025-Q1,[c],87,500|C2: A suppressed measurement shows no figures. Leave out the value, numerator and denominator, or do not say that it is suppressed.",
                "I1,2025-Q1,17,,,maybe|F2: ‘maybe’ is neither provisional nor final. Write Provisional or Final, or clear the cell.",
                "I1,2026-Q3,17,,,|F2: July to September 2026 ends on 30 September 2026. Until then its measurement is provisional: say so."
            })
    void aCellAtFaultIsToldAtItsPlaceWithWhatToDo(String row, String error) {
        List<PlannedRow> rows = plan(context(), "Indicator,Period,Value,Numerator,Denominator,Status\n" + row + "\n");

        assertThat(rows).extracting(PlannedRow::action).containsExactly(RowAction.PROBLEM);
        assertThat(errors(rows.getFirst())).containsExactly(error);
    }

    @Test
    void aRetiredIndicatorAndAnAmbiguousNameAreRefused() {
        ImportContext context = context(
                new IndicatorRetired(SG23, "I2"), indicator("I4", "Vacancy Rate", "%", MeasurementFrequency.MONTHLY));
        List<PlannedRow> rows = plan(context, "Indicator,Period,Value\nI2,2025-Q1,17\nVacancy rate,2025-Q1,17\n");

        assertThat(errors(rows.getFirst()))
                .containsExactly("A2: Indicator I2 is retired. Reinstate it first, or leave the row out.");
        assertThat(errors(rows.getLast()))
                .containsExactly(
                        "A3: Several indicators are called so: I1, I4. Write the reference of the one that is meant.");
    }

    @Test
    void twoRowsForOnePeriodAreNotChosenBetween() {
        List<PlannedRow> rows = plan(context(), """
                Indicator,Period,Value
                I1,2025-Q1,17.4
                Vacancy rate,January to March 2025,17.1
                I1,2025-Q2,16
                I1,Q2 2025,16.0
                """);

        assertThat(rows)
                .extracting(PlannedRow::action)
                .containsExactly(RowAction.PROBLEM, RowAction.PROBLEM, RowAction.ADD, RowAction.SAME);
        assertThat(errors(rows.getFirst()))
                .containsExactly(
                        "B2: Row 3 gives something else for I1 in the same period. Keep the row that is right.");
        assertThat(Plans.said(rows.getLast().draft().warnings())).containsExactly("B5: Row 4 says the same.");
    }

    @Test
    void whatIsThereIsLeftAloneAndAnotherFinalFigureIsACorrection() {
        ImportContext context = context(
                recorded("2025-Q1", "17.4", Standing.FINAL),
                recorded("2025-Q2", null, Standing.FINAL),
                recorded("2025-Q3", "16", Standing.PROVISIONAL));
        List<PlannedRow> rows = plan(context, """
                Indicator,Period,Value,Status
                I1,2025-Q1,17.40%,Final
                I1,2025-Q2,[c],
                I1,2025-Q3,16,
                """);
        assertThat(rows).extracting(PlannedRow::action).containsOnly(RowAction.SAME);

        PlannedRow corrected = plan(context, "Indicator,Period,Value,Note\nI1,2025-Q1,17.1,Counted anew\n")
                .getFirst();
        assertThat(corrected.action()).isEqualTo(RowAction.CHANGE);
        assertThat(corrected.changes())
                .containsExactly(
                        new FieldChange("value", "Value", false, "17.4", "17.1"),
                        new FieldChange("note", "Note", false, "", "Counted anew"));
        assertThat(command(corrected))
                .isEqualTo(new CorrectMeasurement(
                        SG23,
                        new Ref("I1"),
                        "2025-Q1",
                        new Figure("17.1"),
                        null,
                        null,
                        null,
                        null,
                        "Counted anew",
                        null));
    }

    /** It is reported on, not revised, and so needs no reason. */
    @Test
    void aFigureThatFollowsAProvisionalOneIsNoCorrection() {
        ImportContext context = context(recorded("2025-Q1", "17.4", Standing.PROVISIONAL));
        PlannedRow row = plan(context, "Indicator,Period,Value,Status\nI1,2025-Q1,17.1,Final\n")
                .getFirst();

        assertThat(row.action()).isEqualTo(RowAction.CHANGE);
        assertThat(row.changes()).allMatch(FieldChange::isReport);
        assertThat(command(row)).isEqualTo(record("I1", "2025-Q1", "17.1"));
    }

    @Test
    void aCorrectionKeepsWhatTheRowDoesNotSayButNoFractionOfAnotherValue() {
        Measurement full = new Measurement(
                new MeasuredPeriod("2025-Q1"),
                new Quantity("17.4"),
                new Quantity("87"),
                new Quantity("500"),
                Standing.FINAL,
                "Return of May",
                "Late");
        ImportContext context = context(new MeasurementRecorded(SG23, "I1", full));

        assertThat(command(plan(context, "Indicator,Period,Value\nI1,2025-Q1,17.1\n")
                        .getFirst()))
                .isEqualTo(new CorrectMeasurement(
                        SG23,
                        new Ref("I1"),
                        "2025-Q1",
                        new Figure("17.1"),
                        null,
                        null,
                        null,
                        "Return of May",
                        "Late",
                        null));
        assertThat(command(plan(context, "Indicator,Period,Value,Note\nI1,2025-Q1,17.4,In time\n")
                        .getFirst()))
                .isEqualTo(new CorrectMeasurement(
                        SG23,
                        new Ref("I1"),
                        "2025-Q1",
                        new Figure("17.4"),
                        null,
                        new Figure("87"),
                        new Figure("500"),
                        "Return of May",
                        "In time",
                        null));
    }

    @Test
    void aFileFromBeforeACorrectionChangesNothingAndAWithdrawnMeasurementIsNew() {
        Measurement first = measurement("2025-Q1", "17.4", Standing.FINAL);
        Measurement second = measurement("2025-Q1", "17.1", Standing.FINAL);
        MeasurementRecorded recorded = new MeasurementRecorded(SG23, "I1", first);
        MeasurementCorrected corrected = new MeasurementCorrected(SG23, "I1", first, second);
        String file = "Indicator,Period,Value\nI1,2025-Q1,17.4\n";

        assertThat(plan(context(recorded, corrected), file))
                .extracting(PlannedRow::action)
                .containsExactly(RowAction.SAME);
        assertThat(plan(context(recorded, corrected, new MeasurementWithdrawn(SG23, "I1", second)), file))
                .extracting(PlannedRow::action)
                .containsExactly(RowAction.ADD);
    }

    @Test
    void periodsOfOneLengthThatOverlapAreRefused() {
        ImportContext context = context(recorded("2024-25", "17.4", Standing.FINAL));

        assertThat(errors(plan(context, "Indicator,Period,Value\nI1,2024,17\n").getFirst()))
                .containsExactly(
                        "B2: 2024 has days in common with 2024-25, which is measured already. Measure periods of this length that do not overlap.");
        assertThat(plan(context, "Indicator,Period,Value\nI1,2024-Q2,17\n"))
                .extracting(PlannedRow::action)
                .containsExactly(RowAction.ADD);
    }

    /** What pages call things, with the columns that an export has beside. */
    @Test
    void whatIsExportedComesInAgainWithoutAChange() {
        ImportContext context = context(
                new MeasurementRecorded(
                        SG23,
                        "I1",
                        new Measurement(
                                new MeasuredPeriod("2025-Q1"),
                                new Quantity("17.4"),
                                new Quantity("1740"),
                                new Quantity("10000"),
                                Standing.FINAL,
                                "Return of May",
                                "Two teams were late")),
                recorded("2025-Q2", null, Standing.FINAL),
                recorded("2026-Q3", "16", Standing.PROVISIONAL));
        List<PlannedRow> rows = plan(context, """
                Ref,Indicator,Period,Value,Unit,Numerator,Denominator,Standing,Source,Note,Target,Rating,National average
                I1,Vacancy rate,January to March 2025,17.4,%,"1,740","10,000",Final,Return of May,Two teams were late,15,Red,16.1
                I1,Vacancy rate,April to June 2025,[c],%,,,Final,,,15,,
                I1,Vacancy rate,July to September 2026,16%,%,,,Provisional,,,14,Amber,
                """);

        assertThat(rows).extracting(PlannedRow::action).containsOnly(RowAction.SAME);
    }

    @Test
    void aReferenceThatContradictsTheNameIsRefusedAndARowNumberIsNone() {
        List<PlannedRow> rows = plan(context(), """
                No,Indicator,Period,Value
                1,Vacancy rate,2025-Q1,17
                I1,Agency workers,2025-Q2,17
                I1,Vacancies as they were called before,2025-Q3,17
                """);

        assertThat(rows)
                .extracting(PlannedRow::action)
                .containsExactly(RowAction.ADD, RowAction.PROBLEM, RowAction.ADD);
        assertThat(errors(rows.get(1)))
                .containsExactly("B3: I1 is ‘Vacancy rate’, not ‘Agency workers’. Correct one of the two cells.");
    }

    @Test
    void aWorkbookWithTheIndicatorAsAHeadingIsRead() {
        byte[] file = Workbooks.of(
                Workbooks.row("Indicator", "Period", "Value", "Status"),
                Workbooks.row("I1 Vacancy rate", "", "", ""),
                Workbooks.row("", "2024-25", "17.4%", "Final"),
                Workbooks.row("Agency workers", "", "", ""),
                Workbooks.row("", "2024-25", "1,250", "Final"));

        List<PlannedRow> rows = Plans.plan(file, context(), MeasurementTable.KIND);

        assertThat(rows).extracting(PlannedRow::action).containsOnly(RowAction.ADD);
        assertThat(rows.stream().map(MeasurementTableTest::command).toList())
                .containsExactly(record("I1", "2024-25", "17.4"), record("I2", "2024-25", "1250"));
    }

    @Test
    void numbersAndPercentagesOfAWorkbookAreReadAsItShowsThem() {
        byte[] file = Workbooks.of(workbook -> {
            var sheet = workbook.newWorksheet("Return");
            Workbooks.fill(sheet, Workbooks.row("KPI", "Quarter", "Actual"));
            sheet.value(1, 0, "Vacancy rate");
            sheet.value(1, 1, "Q1 2025/26");
            sheet.value(1, 2, 0.174);
            sheet.style(1, 2).format("0.0%").set();
            sheet.value(2, 0, "Agency workers");
            sheet.value(2, 1, "Q1 2025/26");
            sheet.value(2, 2, 1250);
            sheet.style(2, 2).format("#,##0").set();
        });

        assertThat(Plans.plan(file, context(), MeasurementTable.KIND).stream()
                        .map(MeasurementTableTest::command)
                        .toList())
                .containsExactly(record("I1", "2025-Q2", "17.4"), record("I2", "2025-Q2", "1250"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Period,Value\n2025-Q1,17\n", "Indicator,Period\nI1,2025-Q1\n"})
    void aTableWithoutWhatIsNeededSaysWhatIsMissing(String csv) {
        assertThatThrownBy(() -> Plans.plan(Plans.csv(csv), context(), MeasurementTable.KIND, How.GUESSED))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("No column was found for")
                .hasMessageContaining("Say which of them it is");
    }
}
