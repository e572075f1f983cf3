package org.waymark.query.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Benchmark;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorTarget;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Quantity;
import org.waymark.query.indicator.IndicatorView.Compared;
import org.waymark.query.indicator.IndicatorView.Measured;
import org.waymark.query.indicator.IndicatorView.SetTarget;

/**
 * What the figures of an indicator say on a day. Nothing of it is stored. It costs as much as the indicator has figures.
 *
 * @param latest     the measurement of the last period; null where nothing was measured
 * @param latestWithValue the last measurement that is not suppressed; null where there is none
 * @param target     for the period of the latest value; null where it has none
 * @param rating     of the latest value; null where nothing was measured or the period has no target
 * @param benchmarks of each series the last up to the latest period, or else the last
 * @param expected   the period that is to be measured next; null where none is
 * @param overdue    the first period whose measurement is overdue; null where none is
 * @param nextDue    the day by which the next measurement is expected; null where none is
 * @param gaps       periods between the first and the latest for which there is no measurement
 * @param forecasts  by plain trend: for the next period, and for the last that the next target is about; empty for fewer than three values
 * @param outturns   what the trend said before each measurement, and what came
 */
public record IndicatorFigures(
        IndicatorView indicator,
        @Nullable Measured latest,
        @Nullable Measured latestWithValue,
        @Nullable SetTarget target,
        @Nullable IndicatorRating rating,
        List<Compared> benchmarks,
        Direction direction,
        @Nullable MeasuredPeriod expected,
        @Nullable Overdue overdue,
        @Nullable LocalDate nextDue,
        List<MeasuredPeriod> gaps,
        List<Forecast> forecasts,
        List<Outturn> outturns) {

    /**
     * That a measurement should have been recorded.
     *
     * @param period the first that has none
     * @param due    the day by which it was expected
     * @param days   since then
     * @param more   periods after it that are overdue too
     */
    public record Overdue(MeasuredPeriod period, LocalDate due, long days, int more) {}

    /** What the trend says of a period to come. */
    public record Forecast(
            MeasuredPeriod period, Quantity value, @Nullable IndicatorTarget target) {}

    /** What the trend said of a period, from the values before it, and what came. */
    public record Outturn(MeasuredPeriod period, Quantity forecast, Quantity outturn) {

        /** By how much the outturn is above the forecast. */
        public Quantity difference() {
            return Quantity.of(outturn.value().subtract(forecast.value()));
        }
    }

    /** The figures of an indicator on a day. */
    static IndicatorFigures of(IndicatorView indicator, LocalDate day) {
        List<Measured> counting = indicator.counting();
        List<Measured> withValue = counting.stream()
                .filter(each -> !each.measurement().suppressed())
                .toList();
        List<Measurement> values = withValue.stream().map(Measured::measurement).toList();
        Measured last = withValue.isEmpty() ? null : withValue.getLast();
        SetTarget target = last == null
                ? null
                : targetFor(indicator, last.measurement().period()).orElse(null);
        Expected expected = Expected.of(indicator, counting, day);
        return new IndicatorFigures(
                indicator,
                counting.isEmpty() ? null : counting.getLast(),
                last,
                target,
                rating(indicator, last, target),
                benchmarks(indicator, last),
                Trend.direction(
                        values,
                        indicator.definition().better(),
                        Optional.ofNullable(target).map(SetTarget::target)),
                expected.period(),
                expected.overdue(),
                expected.next(),
                gaps(indicator.definition(), counting),
                forecasts(indicator, values, day),
                outturns(values));
    }

    /** By how much the latest value misses its target; null where it is not rated. */
    public @Nullable Quantity missedBy() {
        Quantity value = value();
        return value == null || target == null || target.target() == null
                ? null
                : Quantity.of(
                        IndicatorRating.missedBy(value, indicator.definition().better(), target.target()));
    }

    /** The latest value that is not suppressed; null where there is none. */
    public @Nullable Quantity value() {
        return latestWithValue == null ? null : latestWithValue.measurement().value();
    }

    /** By how much the latest value is above a benchmark; null where there is no value. */
    public @Nullable Quantity above(Benchmark benchmark) {
        Quantity value = value();
        return value == null
                ? null
                : Quantity.of(value.value().subtract(benchmark.value().value()));
    }

    /** The target of a period: its own, or that of the shortest period that it is part of. */
    public static Optional<SetTarget> targetFor(IndicatorView indicator, MeasuredPeriod period) {
        return indicator.targetsInForce().stream()
                .filter(each -> each.period().contains(period))
                .min(Comparator.comparingLong(each -> ChronoUnit.DAYS.between(
                        each.period().from(), each.period().to())));
    }

    /** How a measurement stands against the target of its period; null where it cannot be said. */
    public static @Nullable IndicatorRating rating(
            IndicatorView indicator, @Nullable Measured measured, @Nullable SetTarget target) {
        return measured == null || measured.measurement().value() == null || target == null || target.target() == null
                ? null
                : IndicatorRating.of(
                        measured.measurement().value(),
                        indicator.definition().better(),
                        target.target(),
                        indicator.rule().said());
    }

    private static List<Compared> benchmarks(IndicatorView indicator, @Nullable Measured last) {
        List<Compared> all = indicator.benchmarksInForce();
        return all.stream()
                .map(each -> each.benchmark().series().toLowerCase(Locale.UK))
                .distinct()
                .map(series -> {
                    List<Compared> own = all.stream()
                            .filter(each -> each.benchmark().series().equalsIgnoreCase(series))
                            .toList();
                    return own.stream()
                            .filter(each -> last == null
                                    || !each.benchmark()
                                            .period()
                                            .to()
                                            .isAfter(last.measurement().period().to()))
                            .reduce((first, second) -> second)
                            .orElse(own.getLast());
                })
                .toList();
    }

    /** A measurement of a longer period stands for each part of it. */
    private static List<MeasuredPeriod> gaps(IndicatorDefinition definition, List<Measured> counting) {
        List<MeasuredPeriod> gaps = new ArrayList<>();
        if (counting.isEmpty()) {
            return gaps;
        }
        List<MeasuredPeriod> measured =
                counting.stream().map(each -> each.measurement().period()).toList();
        LocalDate end = measured.getLast().from();
        MeasuredPeriod period = definition.frequency().after(measured.getFirst());
        while (period.to().isBefore(end)) {
            MeasuredPeriod asked = period;
            if (measured.stream().noneMatch(each -> each.contains(asked) || asked.contains(each))) {
                gaps.add(asked);
            }
            period = definition.frequency().after(asked);
        }
        return List.copyOf(gaps);
    }

    private static List<Forecast> forecasts(IndicatorView indicator, List<Measurement> values, LocalDate day) {
        return Trend.of(values)
                .map(trend -> {
                    MeasuredPeriod last = values.getLast().period();
                    MeasuredPeriod next = indicator.definition().frequency().after(last);
                    Stream<MeasuredPeriod> aimed = indicator.targetsInForce().stream()
                            .map(set -> set.period().to())
                            .filter(end -> end.isAfter(last.to()) && !end.isBefore(day))
                            .limit(1)
                            .map(end -> indicator.definition().frequency().periodOf(end));
                    return Stream.concat(Stream.of(next), aimed)
                            .distinct()
                            .sorted()
                            .map(period -> new Forecast(
                                    period,
                                    trend.in(period),
                                    targetFor(indicator, period)
                                            .map(SetTarget::target)
                                            .orElse(null)))
                            .toList();
                })
                .orElse(List.of());
    }

    private static List<Outturn> outturns(List<Measurement> values) {
        return IntStream.range(Trend.FEWEST, values.size())
                .mapToObj(index -> Trend.of(values.subList(0, index)).stream()
                        .flatMap(trend -> Stream.ofNullable(values.get(index).value())
                                .map(outturn -> new Outturn(
                                        values.get(index).period(),
                                        trend.in(values.get(index).period()),
                                        outturn))))
                .flatMap(each -> each)
                .toList();
    }

    /**
     * What is expected next.
     *
     * @param period  null where nothing is
     * @param overdue null where nothing is
     * @param next    null where nothing is expected
     */
    private record Expected(
            @Nullable MeasuredPeriod period,
            @Nullable Overdue overdue,
            @Nullable LocalDate next) {

        private static final Expected NOTHING = new Expected(null, null, null);

        static Expected of(IndicatorView indicator, List<Measured> counting, LocalDate day) {
            if (indicator.retired() != null) {
                return NOTHING;
            }
            IndicatorDefinition definition = indicator.definition();
            MeasuredPeriod first = first(indicator, counting);
            MeasuredPeriod period = first;
            int passed = 0;
            while (due(definition, period).isBefore(day)) {
                passed++;
                period = definition.frequency().after(period);
            }
            LocalDate due = due(definition, first);
            return new Expected(
                    first,
                    passed == 0 ? null : new Overdue(first, due, ChronoUnit.DAYS.between(due, day), passed - 1),
                    due(definition, period));
        }

        private static MeasuredPeriod first(IndicatorView indicator, List<Measured> counting) {
            IndicatorDefinition definition = indicator.definition();
            if (!counting.isEmpty()) {
                return definition
                        .frequency()
                        .after(counting.getLast().measurement().period());
            }
            MeasuredPeriod entered =
                    definition.frequency().periodOf(indicator.added().asAt());
            return definition.baseline() == null
                            || definition.baseline().period().to().isBefore(entered.from())
                    ? entered
                    : definition.frequency().after(definition.baseline().period());
        }

        private static LocalDate due(IndicatorDefinition definition, MeasuredPeriod period) {
            return period.to().plusDays(definition.daysToReport());
        }
    }
}
