package org.waymark.command.imports.measurement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.table.Column;
import org.waymark.command.indicator.Figures;
import org.waymark.command.indicator.Periods;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Figure;
import org.waymark.command.schema.Texts;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Measurement.Standing;
import org.waymark.events.MeasurementFrequency;

/** Reads one row of a table of measurements. Used for one row, then thrown away. */
final class MeasurementRow {

    /** Year and month, or a financial year. */
    private static final Pattern MONTH_OR_YEARS = Pattern.compile("(\\d{2})(\\d{2})-(0[1-9]|1[0-2])");

    private static final Pattern BARE_NUMBER = Pattern.compile("\\d+");

    private static final Map<String, Standing> STANDINGS = Map.of(
            "provisional", Standing.PROVISIONAL,
            "prov", Standing.PROVISIONAL,
            "p", Standing.PROVISIONAL,
            "[p]", Standing.PROVISIONAL,
            "yes", Standing.PROVISIONAL,
            "final", Standing.FINAL,
            "f", Standing.FINAL,
            "confirmed", Standing.FINAL,
            "no", Standing.FINAL);

    private final RowReader cells;
    private final Indicators indicators;
    private final ImportContext context;

    MeasurementRow(RowReader cells, Indicators indicators, ImportContext context) {
        this.cells = cells;
        this.indicators = indicators;
        this.context = context;
    }

    Draft read() {
        String ref = ref();
        ExistingIndicator indicator = ref.isEmpty() ? null : indicators.of(ref);
        MeasuredPeriod period = period(indicator);
        Standing standing = standing();
        Figures figures = figures(indicator, standing);
        Measurement there = indicator == null || period == null
                ? null
                : Optional.ofNullable(indicator.measured().get(period))
                        .map(ExistingIndicator.Measured::now)
                        .orElse(null);
        Measurement becomes = cells.hasErrors() || indicator == null || period == null
                ? null
                : measurement(indicator, period, figures, there);
        String name = indicator == null ? "" : indicator.definition().name();
        return cells.draft(ref, new MeasurementEntry(name, period, figures, becomes, standing, there));
    }

    /** The reference of the indicator; empty where none is named, which is an error. */
    private String ref() {
        String name = cells.text(MeasurementColumn.NAME);
        String inColumn = cells.text(MeasurementColumn.REF);
        boolean isRowNumber = !name.isEmpty() && BARE_NUMBER.matcher(inColumn).matches();
        String written = inColumn.isEmpty() || isRowNumber ? name : inColumn;
        Column column = written.equals(inColumn) && !isRowNumber ? MeasurementColumn.REF : MeasurementColumn.NAME;
        if (written.isEmpty()) {
            return cells.wrong(
                    cells.has(MeasurementColumn.NAME) ? MeasurementColumn.NAME : MeasurementColumn.REF,
                    "Enter the indicator: its reference, such as I1, or its name.");
        }
        List<String> found = indicators.named(written);
        if (found.size() != 1) {
            return cells.wrong(
                    column,
                    found.isEmpty()
                            ? "The strategy has no indicator ‘%s’. Write its reference, such as I1, or its name as the strategy has it."
                                    .formatted(RowReader.shortened(written))
                            : "Several indicators are called so: %s. Write the reference of the one that is meant."
                                    .formatted(String.join(", ", found)));
        }
        String ref = found.getFirst();
        if (!written.equals(name) && !name.isEmpty() && isAnother(ref, name)) {
            return cells.wrong(
                    MeasurementColumn.NAME,
                    "%s is ‘%s’, not ‘%s’. Correct one of the two cells."
                            .formatted(
                                    ref,
                                    RowReader.shortened(
                                            indicators.of(ref).definition().name()),
                                    RowReader.shortened(name)));
        }
        if (indicators.of(ref).isRetired()) {
            return cells.wrong(
                    column, "Indicator %s is retired. Reinstate it first, or leave the row out.".formatted(ref));
        }
        return ref;
    }

    /** Whether a name is that of another indicator; one that this had before is not. */
    private boolean isAnother(String ref, String name) {
        List<String> named = indicators.named(name);
        return !named.isEmpty() && !named.contains(ref);
    }

    private @Nullable MeasuredPeriod period(@Nullable ExistingIndicator indicator) {
        String cell = cells.needed(MeasurementColumn.PERIOD, Texts.LINE, "Enter the period that was measured.");
        if (cell.isEmpty() || cell.length() > Texts.LINE) {
            return null;
        }
        Matcher twofold = MONTH_OR_YEARS.matcher(cell.strip());
        boolean monthly = indicator != null && indicator.definition().frequency() == MeasurementFrequency.MONTHLY;
        if (twofold.matches()
                && !monthly
                && Integer.parseInt(twofold.group(3)) == Integer.parseInt(twofold.group(2)) + 1) {
            cells.wrong(
                    MeasurementColumn.PERIOD,
                    "‘%s’ can be a financial year or a month. Write %s for the year, or the month in words."
                            .formatted(cell, cell.replace('-', '/')));
            return null;
        }
        try {
            return Periods.read(cell);
        } catch (IllegalArgumentException e) {
            cells.wrong(MeasurementColumn.PERIOD, Objects.requireNonNull(e.getMessage()));
            return null;
        }
    }

    private @Nullable Standing standing() {
        String cell = cells.text(MeasurementColumn.STANDING);
        Standing standing = STANDINGS.get(cell.strip().toLowerCase(Locale.UK));
        if (standing == null && !cell.isEmpty()) {
            cells.wrong(
                    MeasurementColumn.STANDING,
                    "‘%s’ is neither provisional nor final. Write Provisional or Final, or clear the cell."
                            .formatted(RowReader.shortened(cell)));
        }
        return standing;
    }

    private Figures figures(@Nullable ExistingIndicator indicator, @Nullable Standing standing) {
        String value = cells.text(MeasurementColumn.VALUE);
        boolean suppressed = ValueCell.isSuppressed(value);
        return new Figures(
                suppressed ? null : figure(MeasurementColumn.VALUE, indicator),
                suppressed ? true : null,
                figure(MeasurementColumn.NUMERATOR, null),
                figure(MeasurementColumn.DENOMINATOR, null),
                cells.optional(MeasurementColumn.SOURCE, Texts.LINE),
                cells.optional(MeasurementColumn.NOTE, Texts.LONG),
                standing == Standing.PROVISIONAL ? true : null);
    }

    /** @param indicator whose unit may stand beside the number; null where none may */
    private @Nullable Figure figure(MeasurementColumn column, @Nullable ExistingIndicator indicator) {
        String cell = cells.text(column);
        boolean marked = column != MeasurementColumn.VALUE && ValueCell.isSuppressed(cell);
        if (ValueCell.isNone(cell) || marked) {
            return null;
        }
        String unit = indicator == null ? "" : indicator.definition().unit();
        Optional<Figure> figure = ValueCell.figure(cell, unit);
        if (figure.isEmpty()) {
            cells.wrong(
                    column,
                    indicator == null
                            ? "‘%s’ is not a number. Write one such as 87 or 1,250."
                                    .formatted(RowReader.shortened(cell))
                            : "‘%s’ is not a value in the unit of this indicator (%s). Write a number such as 17.4 or 1,250, or [c] where it is suppressed."
                                    .formatted(RowReader.shortened(cell), unit));
        }
        return figure.orElse(null);
    }

    /** What the command would make of it, so that a dry run tells of what it would refuse. */
    private @Nullable Measurement measurement(
            ExistingIndicator indicator, MeasuredPeriod period, Figures figures, @Nullable Measurement there) {
        IndicatorDefinition definition = indicator.definition();
        if (there == null) {
            Periods.clash(period, indicator.measured().keySet())
                    .ifPresent(measured -> cells.wrong(MeasurementColumn.PERIOD, Periods.clashing(period, measured)));
        }
        try {
            return standingAs(there, figures).measurement(period, definition.unit(), context.today());
        } catch (Refusal refusal) {
            refusal.errors().forEach(error -> cells.wrong(MeasurementColumn.ofField(error.field()), error.message()));
            return null;
        }
    }

    /** A blank cell leaves a measurement as provisional as it is. */
    private Figures standingAs(@Nullable Measurement there, Figures figures) {
        boolean stays = cells.text(MeasurementColumn.STANDING).isEmpty()
                && there != null
                && there.standing() == Standing.PROVISIONAL;
        return stays
                ? new Figures(
                        figures.value(),
                        figures.suppressed(),
                        figures.numerator(),
                        figures.denominator(),
                        figures.source(),
                        figures.note(),
                        true)
                : figures;
    }
}
