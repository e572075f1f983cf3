package org.waymark.command.imports.measurement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.indicator.CorrectMeasurement;
import org.waymark.command.indicator.Figures;
import org.waymark.command.indicator.RecordMeasurement;
import org.waymark.command.schema.Figure;
import org.waymark.command.schema.Ref;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Measurement.Standing;
import org.waymark.events.StrategyCode;

/**
 * A row of a table of measurements.
 *
 * @param name     of the indicator; empty where none is named
 * @param period   null where the cell says none
 * @param figures  what is written in the cells
 * @param becomes  the measurement that they make; null where they make none
 * @param standing as the cell says; null where it says nothing
 * @param there    the measurement that the period has; null where it has none
 */
record MeasurementEntry(
        String name,
        @Nullable MeasuredPeriod period,
        Figures figures,
        @Nullable Measurement becomes,
        @Nullable Standing standing,
        @Nullable Measurement there)
        implements Entry {

    private static final String SUPPRESSED = "suppressed";

    @Override
    public CaseFingerprint content() {
        return new CaseFingerprint.Builder()
                .say(MeasurementColumn.VALUE, becomes == null ? null : value(becomes))
                .say(MeasurementColumn.NUMERATOR, Figure.quantityOrNull(figures.numerator()))
                .say(MeasurementColumn.DENOMINATOR, Figure.quantityOrNull(figures.denominator()))
                .say(MeasurementColumn.STANDING, standing == null ? null : standing.title())
                .say(MeasurementColumn.SOURCE, figures.source())
                .say(MeasurementColumn.NOTE, figures.note())
                .build();
    }

    /** What a measurement says, as its columns. */
    static CaseFingerprint said(Measurement measurement) {
        return new CaseFingerprint.Builder()
                .say(MeasurementColumn.VALUE, value(measurement))
                .say(MeasurementColumn.NUMERATOR, measurement.numerator())
                .say(MeasurementColumn.DENOMINATOR, measurement.denominator())
                .say(MeasurementColumn.STANDING, measurement.standing().title())
                .say(MeasurementColumn.SOURCE, measurement.source())
                .say(MeasurementColumn.NOTE, measurement.note())
                .build();
    }

    private static String value(Measurement measurement) {
        return measurement.value() == null ? SUPPRESSED : measurement.value().text();
    }

    @Override
    public List<RowCommand> adding(StrategyCode strategy, String ref) {
        return List.of(RowCommand.today(record(strategy, ref, figures)));
    }

    @Override
    public List<RowCommand> changing(StrategyCode strategy, String ref, ExistingCase there, List<FieldChange> changes) {
        Measurement before = Objects.requireNonNull(this.there);
        Figures all = with(before);
        return List.of(RowCommand.today(
                before.standing() == Standing.FINAL
                        ? new CorrectMeasurement(
                                strategy,
                                new Ref(ref),
                                written(),
                                all.value(),
                                all.suppressed(),
                                all.numerator(),
                                all.denominator(),
                                all.source(),
                                all.note(),
                                all.provisional())
                        : record(strategy, ref, all)));
    }

    private RecordMeasurement record(StrategyCode strategy, String ref, Figures said) {
        return new RecordMeasurement(
                strategy,
                new Ref(ref),
                written(),
                said.value(),
                said.suppressed(),
                said.numerator(),
                said.denominator(),
                said.source(),
                said.note(),
                said.provisional());
    }

    private String written() {
        return Objects.requireNonNull(period).text();
    }

    /**
     * With what the row leaves blank as it is. The numerator and denominator of a value that changes do not make the new one,
     * and go.
     */
    private Figures with(Measurement before) {
        boolean same = becomes != null && Objects.equals(becomes.value(), before.value());
        boolean fractionStays = same && figures.numerator() == null && figures.denominator() == null;
        return new Figures(
                figures.value(),
                figures.suppressed(),
                fractionStays ? Figure.orNull(before.numerator()) : figures.numerator(),
                fractionStays ? Figure.orNull(before.denominator()) : figures.denominator(),
                figures.source() == null ? before.source() : figures.source(),
                figures.note() == null ? before.note() : figures.note(),
                (standing == null ? before.standing() : standing) == Standing.PROVISIONAL ? true : null);
    }

    @Override
    public Values values() {
        return new Values(
                Stream.of(name, period == null ? "" : period.title())
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(", ")),
                content().fields().entrySet().stream()
                        .filter(said -> !said.getValue().isEmpty())
                        .map(said -> new Said(
                                MeasurementColumn.ofField(said.getKey()).title(), said.getValue()))
                        .toList());
    }

    /**
     * What was read from a row.
     *
     * @param title of the indicator and the period
     */
    record Values(String title, List<Said> cells) {}

    /** What a cell says, under the title of its column. */
    record Said(String title, String text) {}
}
