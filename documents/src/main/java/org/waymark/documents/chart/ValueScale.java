package org.waymark.documents.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A scale of numbers that people read easily: it need not begin at zero.
 *
 * @param low  its lowest number
 * @param high its highest number
 * @param step from one number that is written to the next
 */
record ValueScale(BigDecimal low, BigDecimal high, BigDecimal step) {

    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), new BigDecimal("5"), BigDecimal.TEN);

    private static final BigDecimal NEAR_ZERO = new BigDecimal("0.4");

    private static final BigDecimal MILLION = new BigDecimal("1000000");

    /**
     * The scale on which all of the values lie.
     *
     * @param parts about how many steps it has
     */
    static ValueScale of(Collection<BigDecimal> values, int parts) {
        BigDecimal low = values.isEmpty() ? BigDecimal.ZERO : Collections.min(values);
        BigDecimal high = values.isEmpty() ? BigDecimal.ONE : Collections.max(values);
        if (low.compareTo(high) == 0) {
            BigDecimal aside = low.signum() == 0 ? BigDecimal.ONE : low.abs().multiply(new BigDecimal("0.1"));
            low = low.subtract(aside);
            high = high.add(aside);
        } else if (low.signum() > 0 && low.compareTo(high.multiply(NEAR_ZERO)) <= 0) {
            low = BigDecimal.ZERO;
        } else if (high.signum() < 0 && high.compareTo(low.multiply(NEAR_ZERO)) >= 0) {
            high = BigDecimal.ZERO;
        }
        BigDecimal step = step(high.subtract(low).divide(BigDecimal.valueOf(parts), MathContext.DECIMAL64));
        return new ValueScale(rounded(low, step, RoundingMode.FLOOR), rounded(high, step, RoundingMode.CEILING), step);
    }

    private static BigDecimal step(BigDecimal least) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return STEPS.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal rounded(BigDecimal value, BigDecimal step, RoundingMode way) {
        return value.divide(step, 0, way).multiply(step);
    }

    /** The numbers that are written beside it, from the lowest. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = low; tick.compareTo(high) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return List.copyOf(ticks);
    }

    /** Where a value is: 0 at the lowest, 1 at the highest. */
    double at(BigDecimal value) {
        return value.subtract(low)
                .divide(high.subtract(low), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** Whether zero is on it. */
    boolean showsZero() {
        return low.signum() <= 0 && high.signum() >= 0;
    }

    /** Whether it is written in millions. */
    boolean inMillions() {
        return low.abs().max(high.abs()).compareTo(MILLION.multiply(BigDecimal.TEN)) >= 0;
    }

    /** A number as it is written beside it. */
    String words(BigDecimal tick) {
        return written(inMillions() ? tick.divide(MILLION, MathContext.DECIMAL64) : tick);
    }

    /** A number in full. */
    static String written(BigDecimal value) {
        return new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.UK)).format(value);
    }
}
