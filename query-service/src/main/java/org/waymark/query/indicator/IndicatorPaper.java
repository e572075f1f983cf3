package org.waymark.query.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.documents.Tone;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.Measurement;
import org.waymark.events.Quantity;
import org.waymark.events.Unassigned;
import org.waymark.query.happening.IndicatorWords;
import org.waymark.query.indicator.IndicatorView.Compared;
import org.waymark.query.indicator.IndicatorView.Measured;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;

/** Indicators on paper. The table of measurements has the headings that its import knows. */
final class IndicatorPaper {

    private IndicatorPaper() {}

    /** All that there is of one indicator. */
    static List<Table> tables(IndicatorFigures figures) {
        IndicatorView indicator = figures.indicator();
        List<Table> tables = new ArrayList<>(List.of(facts(figures), measurements(List.of(figures))));
        if (!indicator.former().isEmpty()) {
            tables.add(former(indicator));
        }
        if (!indicator.targets().isEmpty()) {
            tables.add(targets(indicator));
        }
        if (!indicator.benchmarks().isEmpty()) {
            tables.add(benchmarks(indicator));
        }
        if (!figures.forecasts().isEmpty()) {
            tables.add(forecasts(figures));
        }
        if (!figures.outturns().isEmpty()) {
            tables.add(outturns(figures));
        }
        return tables;
    }

    private static Table facts(IndicatorFigures figures) {
        IndicatorView indicator = figures.indicator();
        IndicatorDefinition definition = indicator.definition();
        String unit = definition.unit();
        return new FactsTable("About the indicator")
                .fact("Indicator", indicator.ref() + " " + definition.name())
                .fact("What it says", definition.meaning())
                .fact("Unit", unit)
                .fact("Direction wanted", definition.better().title())
                .fact("Standing", FigureWords.standing(figures))
                .fact("Direction", figures.direction().title())
                .fact("Overdue", FigureWords.overdue(figures))
                .fact(
                        "Rule",
                        IndicatorWords.rule(indicator.rule().said(), unit) + " (version "
                                + indicator.rule().said().version() + ")")
                .fact("Baseline", FigureWords.baseline(definition))
                .fact("Measured", FigureWords.frequency(definition))
                .fact("Source", definition.source())
                .person("Owner", Formats.or(definition.owner(), Unassigned.NO_OWNER))
                .fact("Theme", definition.theme())
                .fact("Outcome", definition.outcome())
                .fact("Retired", since(indicator.retired()))
                .table();
    }

    private static @Nullable String since(@Nullable Provenance retired) {
        return retired == null
                ? null
                : Formats.date(retired.asAt()) + " by " + Formats.person(retired.by())
                        + (retired.reason() == null ? "" : ": " + retired.reason());
    }

    /** The measurements that count, which can be imported again as they are. */
    static Table measurements(List<IndicatorFigures> all) {
        return new Table(
                "Measurements",
                List.of(
                        Column.of("Indicator", Type.TEXT),
                        Column.of("Name", Type.LONG),
                        Column.of("Period", Type.TEXT),
                        Column.of("Value", Type.NUMBER),
                        Column.of("Unit", Type.TEXT),
                        Column.of("Numerator", Type.NUMBER),
                        Column.of("Denominator", Type.NUMBER),
                        Column.of("Standing", Type.TEXT),
                        Column.of("Target", Type.TEXT),
                        Column.of("Rating", Type.RATING),
                        Column.of("Source", Type.LONG),
                        Column.of("Note", Type.LONG)),
                all.stream()
                        .flatMap(figures -> figures.indicator().counting().stream()
                                .map(measured -> measurement(figures.indicator(), measured)))
                        .toList(),
                true,
                "No measurements yet");
    }

    private static Row measurement(IndicatorView indicator, Measured measured) {
        Measurement measurement = measured.measurement();
        var target = IndicatorFigures.targetFor(indicator, measurement.period()).orElse(null);
        return new Row(List.of(
                Cell.text(indicator.ref()),
                Cell.text(indicator.definition().name()),
                Cell.text(measurement.period().text()),
                measurement.value() == null ? Cell.text(IndicatorWords.SUPPRESSED) : number(measurement.value()),
                Cell.text(indicator.definition().unit()),
                number(measurement.numerator()),
                number(measurement.denominator()),
                Cell.text(measurement.standing().title()),
                Cell.text(
                        target == null
                                ? null
                                : IndicatorWords.target(
                                        target.target(), indicator.definition().unit())),
                rating(IndicatorFigures.rating(indicator, measured, target)),
                Cell.text(measurement.source()),
                Cell.text(measurement.note())));
    }

    /** How indicators stand when a group meets. */
    static Table standing(List<IndicatorStanding> all) {
        return Table.of(
                "Indicators",
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of("Indicator", Type.LONG),
                        Column.of("Latest", Type.TEXT),
                        Column.of("Period", Type.TEXT),
                        Column.of("Target", Type.TEXT),
                        Column.of("Standing", Type.TEXT),
                        Column.of("Direction", Type.TEXT),
                        Column.of("Overdue", Type.LONG)),
                all.stream()
                        .map(row -> Row.of(
                                Cell.text(row.ref()),
                                Cell.text(row.name()),
                                Cell.text(row.value() == null ? "Not measured" : row.value()),
                                Cell.text(row.period()),
                                Cell.text(row.target()),
                                Cell.text(row.standing()),
                                Cell.text(row.direction()),
                                Cell.text(row.overdue())))
                        .toList());
    }

    /** A figure; nothing where there is none. */
    static Cell number(@Nullable Quantity quantity) {
        return quantity == null ? Cell.EMPTY : new Cell.Number(quantity.value());
    }

    /** A rating; nothing where there is none. */
    static Cell rating(@Nullable IndicatorRating rating) {
        return rating == null ? Cell.EMPTY : Cell.rating(rating.letter(), rating.title(), tone(rating));
    }

    private static Tone tone(IndicatorRating rating) {
        return switch (rating) {
            case OFF_TARGET -> Tone.PROBLEM;
            case CLOSE -> Tone.CAUTION;
            case ON_TARGET -> Tone.GOOD;
        };
    }

    private static Table former(IndicatorView indicator) {
        String unit = indicator.definition().unit();
        return Table.of(
                "Measurements that were corrected, withdrawn or replaced",
                List.of(
                        Column.of("Period", Type.TEXT),
                        Column.of("Value", Type.TEXT),
                        Column.of("Recorded", Type.DAY),
                        Column.of("By", Type.TEXT),
                        Column.of("What became of it", Type.TEXT),
                        Column.of("Reason", Type.LONG)),
                indicator.former().stream()
                        .flatMap(measured -> Stream.ofNullable(measured.ended())
                                .map(ended -> Row.of(
                                        Cell.text(
                                                measured.measurement().period().text()),
                                        Cell.text(IndicatorWords.value(measured.measurement(), unit)),
                                        Cell.day(measured.stamp().asAt()),
                                        PaperCells.person(measured.stamp().by()),
                                        Cell.text(ended.how().title() + " by "
                                                + Formats.person(ended.by().by())),
                                        Cell.text(ended.by().reason()))))
                        .toList());
    }

    private static Table targets(IndicatorView indicator) {
        String unit = indicator.definition().unit();
        return Table.of(
                "Targets, in the order in which they were set",
                List.of(
                        Column.of("Period", Type.TEXT),
                        Column.of("Target", Type.TEXT),
                        Column.of("Set", Type.DAY),
                        Column.of("By", Type.TEXT),
                        Column.of("Reason", Type.LONG)),
                indicator.allTargets().stream()
                        .map(set -> Row.of(
                                Cell.text(set.period().text()),
                                Cell.text(set.target() == null ? "None" : IndicatorWords.target(set.target(), unit)),
                                Cell.day(set.stamp().asAt()),
                                PaperCells.person(set.stamp().by()),
                                Cell.text(set.stamp().reason())))
                        .toList());
    }

    private static Table benchmarks(IndicatorView indicator) {
        return Table.of(
                "Benchmarks",
                List.of(
                        Column.of("Series", Type.TEXT),
                        Column.of("Period", Type.TEXT),
                        Column.of("Value", Type.NUMBER),
                        Column.of("Source", Type.LONG)),
                indicator.benchmarksInForce().stream()
                        .map(Compared::benchmark)
                        .map(benchmark -> Row.of(
                                Cell.text(benchmark.series()),
                                Cell.text(benchmark.period().text()),
                                number(benchmark.value()),
                                Cell.text(benchmark.source())))
                        .toList());
    }

    private static Table forecasts(IndicatorFigures figures) {
        String unit = figures.indicator().definition().unit();
        return Table.of(
                "Forecast by plain trend",
                List.of(
                        Column.of("Period", Type.TEXT),
                        Column.of("Forecast", Type.NUMBER),
                        Column.of("Target", Type.TEXT)),
                figures.forecasts().stream()
                        .map(forecast -> Row.of(
                                Cell.text(forecast.period().text()),
                                number(forecast.value()),
                                Cell.text(IndicatorWords.target(forecast.target(), unit))))
                        .toList());
    }

    private static Table outturns(IndicatorFigures figures) {
        return Table.of(
                "Forecast against outturn",
                List.of(
                        Column.of("Period", Type.TEXT),
                        Column.of("Forecast from the values before", Type.NUMBER),
                        Column.of("Outturn", Type.NUMBER),
                        Column.of("Difference", Type.NUMBER)),
                figures.outturns().stream()
                        .map(outturn -> Row.of(
                                Cell.text(outturn.period().text()),
                                number(outturn.forecast()),
                                number(outturn.outturn()),
                                number(outturn.difference())))
                        .toList());
    }
}
