package org.waymark.query.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.waymark.query.happening.IndicatorWords;

/**
 * How an indicator stands when a group meets, in words.
 *
 * @param value    with its unit; null where nothing was measured
 * @param period   of the value; null where nothing was measured
 * @param target   null where the period has none
 * @param rating   letter: R, A or G; null where it cannot be rated
 * @param standing the rating in words, or why there is none
 * @param overdue  which measurement is overdue; null where none is
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IndicatorStanding(
        String ref,
        String name,
        @Nullable String value,
        @Nullable String period,
        @Nullable String target,
        @Nullable String rating,
        String standing,
        String direction,
        @Nullable String overdue) {

    static IndicatorStanding of(IndicatorFigures figures) {
        IndicatorView indicator = figures.indicator();
        String unit = indicator.definition().unit();
        var latest = figures.latest();
        return new IndicatorStanding(
                indicator.ref(),
                indicator.definition().name(),
                latest == null ? null : IndicatorWords.value(latest.measurement(), unit),
                latest == null ? null : latest.measurement().period().title(),
                figures.target() == null
                        ? null
                        : IndicatorWords.target(figures.target().target(), unit),
                figures.rating() == null ? null : figures.rating().letter(),
                FigureWords.standing(figures),
                figures.direction().title(),
                FigureWords.overdue(figures));
    }
}
