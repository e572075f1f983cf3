package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.highlight.content.Told.LeftOut;

/**
 * The indicators that are measured: value, target, benchmark and direction of each. Figures are texts with a decimal point.
 *
 * @param items   those off target first
 * @param assessment the last round of self-assessment; null where none was scored
 * @param leftOut those off target that the author left out
 */
@JsonTypeName("indicators")
public record IndicatorSection(
        String title,
        @Nullable String text,
        @Nullable String carriedFrom,
        List<Item> items,
        @Nullable Assessed assessment,
        List<LeftOut> leftOut)
        implements Section {

    public IndicatorSection {
        items = Told.orEmpty(items);
        leftOut = Told.orEmpty(leftOut);
    }

    /**
     * A round of self-assessment at the end of the period.
     *
     * @param day       on which it was done; null where nobody said
     * @param framework what it is scored by
     * @param highest   score; the lowest is 0
     * @param last      ref of the round before it; null for the first
     */
    public record Assessed(
            String ref,
            String title,
            @Nullable LocalDate day,
            String framework,
            int highest,
            @Nullable String last,
            List<Scored> dimensions) {

        public Assessed {
            dimensions = Told.orEmpty(dimensions);
        }
    }

    /**
     * A dimension, each score null where there is none.
     *
     * @param last the score of the round before
     */
    public record Scored(
            String title,
            @Nullable String now,
            @Nullable String wanted,
            @Nullable String last) {}

    /**
     * An indicator at the end of the period.
     *
     * @param unit      such as “%”
     * @param better    which way it should go, in words
     * @param period    that the value is of, in words; null where nothing was measured
     * @param value     null where nothing was measured
     * @param before    the value that was the latest when the period began; null where there was none, or the same
     * @param target    with its unit; null where there is none for that period
     * @param rating    letter: R, A or G; null where it cannot be rated
     * @param standing  the rating in words, or why there is none
     * @param benchmark with its series and period; null where there is none
     * @param direction in words
     * @param overdue   which measurement is overdue, in words; null where none is
     * @param points    the last of its measurements, oldest first
     */
    public record Item(
            String ref,
            String name,
            String unit,
            String better,
            @Nullable String period,
            @Nullable String value,
            @Nullable String before,
            @Nullable String target,
            @Nullable String rating,
            String standing,
            @Nullable String benchmark,
            String direction,
            @Nullable String overdue,
            List<Point> points) {

        public Item {
            points = Told.orEmpty(points);
        }
    }

    /**
     * A measurement.
     *
     * @param period      in words
     * @param from        first day of it
     * @param to          last day of it
     * @param value       null where it is suppressed
     * @param target      one figure that it should have reached; null where there is none
     * @param provisional whether it may change
     */
    public record Point(
            String period,
            LocalDate from,
            LocalDate to,
            @Nullable String value,
            @Nullable String target,
            boolean provisional) {}
}
