package org.waymark.query.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Table;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.Size;
import org.waymark.documents.chart.ValuesOverTime;
import org.waymark.documents.chart.ValuesOverTime.Compared;
import org.waymark.documents.chart.ValuesOverTime.Mark;
import org.waymark.documents.chart.ValuesOverTime.Measured;
import org.waymark.documents.chart.ValuesOverTime.Point;
import org.waymark.documents.chart.ValuesOverTime.Series;
import org.waymark.documents.chart.ValuesOverTime.Target;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorDefinition.Baseline;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Measurement.Standing;
import org.waymark.events.MeasurementFrequency;
import org.waymark.events.Quantity;
import org.waymark.query.indicator.IndicatorView.SetTarget;

/** The picture of an indicator. */
public final class IndicatorChart {

    private IndicatorChart() {}

    /** The picture, with the table that says the same. */
    static Chart of(IndicatorFigures figures, List<Mark> marks, Size size) {
        IndicatorView indicator = figures.indicator();
        IndicatorDefinition definition = indicator.definition();
        return ValuesOverTime.of(
                new Measured(
                        definition.name(),
                        definition.unit(),
                        months(definition.frequency()),
                        indicator.counting().stream()
                                .map(each -> point(each.measurement()))
                                .toList()),
                new Compared(
                        indicator.targetsInForce().stream()
                                .flatMap(IndicatorChart::target)
                                .toList(),
                        baseline(definition.baseline()),
                        series(indicator)),
                marks,
                figures.forecasts().stream()
                        .map(forecast -> point(forecast.period(), forecast.value(), false))
                        .toList(),
                size,
                table(figures));
    }

    /** What the picture shows in numbers. */
    static Table table(IndicatorFigures figures) {
        return IndicatorPaper.measurements(List.of(figures));
    }

    private static Point point(Measurement measurement) {
        return point(measurement.period(), measurement.value(), measurement.standing() == Standing.PROVISIONAL);
    }

    private static Point point(MeasuredPeriod period, @Nullable Quantity value, boolean provisional) {
        return new Point(period.title(), period.from(), period.to(), value == null ? null : value.value(), provisional);
    }

    private static @Nullable Point baseline(@Nullable Baseline baseline) {
        return baseline == null ? null : point(baseline.period(), baseline.value(), false);
    }

    private static Stream<Target> target(SetTarget set) {
        if (set.target() == null) {
            return Stream.empty();
        }
        BigDecimal low = figure(set.target().value(), set.target().low());
        BigDecimal high = figure(set.target().value(), set.target().high());
        return low == null || high == null
                ? Stream.empty()
                : Stream.of(new Target(
                        set.period().title(), set.period().from(), set.period().to(), low, high));
    }

    private static @Nullable BigDecimal figure(@Nullable Quantity value, @Nullable Quantity end) {
        return value != null ? value.value() : end == null ? null : end.value();
    }

    private static List<Series> series(IndicatorView indicator) {
        return indicator.benchmarksInForce().stream()
                .map(each -> each.benchmark().series().toLowerCase(Locale.UK))
                .distinct()
                .map(name -> indicator.benchmarksInForce().stream()
                        .map(IndicatorView.Compared::benchmark)
                        .filter(benchmark -> benchmark.series().equalsIgnoreCase(name))
                        .toList())
                .map(own -> new Series(
                        own.getLast().series(),
                        own.stream()
                                .map(benchmark -> point(benchmark.period(), benchmark.value(), false))
                                .toList()))
                .toList();
    }

    private static int months(MeasurementFrequency frequency) {
        return switch (frequency) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
            case YEARLY, FINANCIAL_YEARLY -> 12;
        };
    }
}
