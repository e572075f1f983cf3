package org.waymark.query.happening;

import org.jspecify.annotations.Nullable;
import org.waymark.events.Benchmark;
import org.waymark.events.IndicatorRule;
import org.waymark.events.IndicatorTarget;
import org.waymark.events.Measurement;
import org.waymark.events.Quantity;

/** Figures of indicators in words: the same in sentences, on pages and in files. */
public final class IndicatorWords {

    /** What stands for a figure that may not be shown. */
    public static final String SUPPRESSED = "suppressed";

    private IndicatorWords() {}

    /** A figure with its unit: “17.4%”, “£1,250”, “12 vacancies”. */
    public static String value(Quantity value, String unit) {
        String number = number(value);
        if (unit.isEmpty()) {
            return number;
        }
        if (unit.equals("£")) {
            return number.startsWith("-") ? "-£" + number.substring(1) : "£" + number;
        }
        return unit.equals("%") ? number + "%" : number + " " + unit;
    }

    /** How far two figures are apart: “2 percentage points” where they are per cent, else as {@link #value}. */
    public static String difference(Quantity difference, String unit) {
        if (!unit.equals("%")) {
            return value(difference, unit);
        }
        String number = number(difference);
        return number + (number.equals("1") ? " percentage point" : " percentage points");
    }

    /** A figure with separators between thousands, such as “1,250.5”. */
    public static String number(Quantity value) {
        String text = value.text();
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        StringBuilder whole = new StringBuilder(text.substring(start, point < 0 ? text.length() : point));
        for (int index = whole.length() - 3; index > 0; index -= 3) {
            whole.insert(index, ',');
        }
        return text.substring(0, start) + whole + (point < 0 ? "" : text.substring(point));
    }

    /** A measurement: “17.4%”, “17.4% (provisional)”, “suppressed”. */
    public static String value(Measurement measurement, String unit) {
        String figure = measurement.value() == null ? SUPPRESSED : value(measurement.value(), unit);
        return measurement.standing() == Measurement.Standing.PROVISIONAL ? figure + " (provisional)" : figure;
    }

    /** A target: “15%”, or “10 to 12%”. */
    public static String target(@Nullable IndicatorTarget target, String unit) {
        if (target == null) {
            return "";
        }
        if (target.value() != null) {
            return value(target.value(), unit);
        }
        return (target.low() == null ? "" : number(target.low())) + " to "
                + (target.high() == null ? "" : value(target.high(), unit));
    }

    /** A rule: “Green where the target is met, Amber where it is missed by no more than 10% of the target, else Red”. */
    public static String rule(IndicatorRule rule, String unit) {
        return "Green where the target is met, Amber where it is missed by no more than %s, else Red"
                .formatted(
                        switch (rule.in()) {
                            case PERCENT_OF_TARGET -> number(rule.tolerance()) + "% of the target";
                            case UNITS -> difference(rule.tolerance(), unit);
                        });
    }

    static String benchmark(Benchmark benchmark) {
        return "“%s” for %s".formatted(benchmark.series(), benchmark.period().title());
    }
}
