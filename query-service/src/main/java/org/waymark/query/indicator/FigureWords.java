package org.waymark.query.indicator;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Benchmark;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.Quantity;
import org.waymark.query.happening.IndicatorWords;
import org.waymark.query.indicator.IndicatorFigures.Overdue;
import org.waymark.query.web.Formats;

/** What the figures of an indicator say, in words: the same on pages, in files and in reports. */
public final class FigureWords {

    private FigureWords() {}

    /** The rating in words, or why there is none. */
    public static String standing(IndicatorFigures figures) {
        if (figures.rating() != null) {
            return figures.rating().title();
        }
        if (figures.latest() == null) {
            return "Not measured";
        }
        return figures.latestWithValue() == null ? "Only suppressed values" : "No target for this period";
    }

    /** Which measurement is overdue; null where none is. */
    public static @Nullable String overdue(IndicatorFigures figures) {
        Overdue overdue = figures.overdue();
        if (overdue == null) {
            return null;
        }
        String first = "%s was due on %s".formatted(overdue.period().title(), Formats.date(overdue.due()));
        return overdue.more() == 0
                ? first
                : first + ", and " + Formats.count(overdue.more(), "later period", "later periods");
    }

    /** A benchmark with its series and period: “16.1% (National average, 2022-23)”. */
    public static String benchmark(Benchmark benchmark, String unit) {
        return "%s (%s, %s)"
                .formatted(
                        IndicatorWords.value(benchmark.value(), unit),
                        benchmark.series(),
                        benchmark.period().title());
    }

    /** The class that gives a rating its colour on a page, by its letter. */
    public static String tone(String letter) {
        return Stream.of(IndicatorRating.values())
                .filter(rating -> rating.letter().equals(letter))
                .findFirst()
                .map(IndicatorRating::tone)
                .orElse("");
    }

    /** Where it stood at the beginning; null where nobody knows. */
    public static @Nullable String baseline(IndicatorDefinition definition) {
        return definition.baseline() == null
                ? null
                : IndicatorWords.value(definition.baseline().value(), definition.unit()) + " in "
                        + definition.baseline().period().title();
    }

    /** How often it is measured, and when figures are expected. */
    public static String frequency(IndicatorDefinition definition) {
        return definition.frequency().title() + "; figures are expected within "
                + Formats.days(definition.daysToReport());
    }

    /** How far a value is from another: “1.3 percentage points above”, “£40 below”, “the same”. */
    public static String distance(Quantity above, String unit) {
        int sign = above.value().signum();
        return sign == 0
                ? "the same"
                : IndicatorWords.difference(Quantity.of(above.value().abs()), unit) + (sign > 0 ? " above" : " below");
    }

    /** How the direction is worked out, and what a forecast is: what every trend says of itself. */
    public static String trendRule() {
        return ("The direction is that of the straight line nearest to the last %d values; it needs at least %d, and is"
                        + " steady where the line moves by less than 2%% of the average value. A forecast carries the line on:"
                        + " it is a plain trend, not a prediction.")
                .formatted(Trend.MOST, Trend.FEWEST);
    }
}
