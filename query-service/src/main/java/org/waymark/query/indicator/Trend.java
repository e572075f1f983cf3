package org.waymark.query.indicator;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.waymark.events.BetterWhen;
import org.waymark.events.IndicatorTarget;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Quantity;

/**
 * A plain trend: the straight line that lies nearest to the last values (least squares), by the middle day of the period of
 * each. It is not a prediction, and pages call it what it is.
 *
 * @param perDay   by how much the line rises in a day
 * @param atOrigin where the line is at the middle of the first period
 * @param origin   the middle of the first period
 * @param span     days from there to the middle of the last
 * @param size     the mean of the values, whatever their sign
 * @param decimals of the values
 */
record Trend(double perDay, double atOrigin, LocalDate origin, long span, double size, int decimals) {

    /** Fewer values have no trend. */
    static final int FEWEST = 3;

    /** So many of the last values are looked at. */
    static final int MOST = 8;

    /** A line that moves by less than this part of the mean value is steady. */
    private static final double STEADY = 0.02;

    /** The trend of some values in the order of their periods; empty for fewer than three. */
    static Optional<Trend> of(List<Measurement> values) {
        return line(
                values,
                measurement -> requireNonNull(measurement.value()).value().doubleValue());
    }

    /** Which way the values go, by the same line; for a range, by how far they are from it. */
    static Direction direction(List<Measurement> values, BetterWhen better, Optional<IndicatorTarget> range) {
        Optional<Trend> trend = better == BetterWhen.WITHIN && range.isPresent()
                ? line(
                        values,
                        measurement -> IndicatorRating.missedBy(
                                        requireNonNull(measurement.value()), better, range.get())
                                .doubleValue())
                : of(values);
        if (trend.isEmpty()) {
            return Direction.TOO_FEW;
        }
        double moved = trend.get().perDay() * trend.get().span();
        double size = of(values).map(Trend::size).orElse(0.0);
        if (Math.abs(moved) <= STEADY * size) {
            return Direction.STEADY;
        }
        boolean rising = moved > 0;
        return switch (better) {
            case HIGHER -> rising ? Direction.IMPROVING : Direction.WORSENING;
            case LOWER -> rising ? Direction.WORSENING : Direction.IMPROVING;
            case WITHIN -> range.isEmpty() ? Direction.STEADY : rising ? Direction.WORSENING : Direction.IMPROVING;
        };
    }

    /** Where the line is in a period, with as many decimals as the values have. */
    Quantity in(MeasuredPeriod period) {
        double value = atOrigin + perDay * ChronoUnit.DAYS.between(origin, middle(period));
        return Quantity.of(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    private static Optional<Trend> line(List<Measurement> all, ToDoubleFunction<Measurement> figure) {
        if (all.size() < FEWEST) {
            return Optional.empty();
        }
        List<Measurement> values = all.subList(Math.max(0, all.size() - MOST), all.size());
        LocalDate origin = middle(values.getFirst().period());
        double[] days = values.stream()
                .mapToDouble(value -> ChronoUnit.DAYS.between(origin, middle(value.period())))
                .toArray();
        double[] figures = values.stream().mapToDouble(figure).toArray();
        double meanDay = mean(days);
        double mean = mean(figures);
        double together = 0;
        double spread = 0;
        double size = 0;
        for (int index = 0; index < days.length; index++) {
            together += (days[index] - meanDay) * (figures[index] - mean);
            spread += (days[index] - meanDay) * (days[index] - meanDay);
            size += Math.abs(figures[index]) / days.length;
        }
        if (spread == 0) {
            return Optional.empty();
        }
        double perDay = together / spread;
        return Optional.of(new Trend(
                perDay, mean - perDay * meanDay, origin, (long) days[days.length - 1], size, decimals(values)));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static int decimals(List<Measurement> values) {
        return values.stream()
                .mapToInt(value ->
                        Math.max(0, requireNonNull(value.value()).value().scale()))
                .max()
                .orElse(0);
    }

    private static LocalDate middle(MeasuredPeriod period) {
        return period.from().plusDays(ChronoUnit.DAYS.between(period.from(), period.to()) / 2);
    }
}
