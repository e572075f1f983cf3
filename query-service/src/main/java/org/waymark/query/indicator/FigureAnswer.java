package org.waymark.query.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Measurement.Standing;
import org.waymark.query.indicator.IndicatorView.Ended;
import org.waymark.query.indicator.IndicatorView.Measured;

/**
 * A measurement for programs.
 *
 * @param value       null where it is suppressed
 * @param suppressed  whether there is a figure that may not be shown
 * @param rating      letter: R, A or G; null where it cannot be rated
 * @param by          account id of who recorded it
 * @param ended       how it ceased to count; null while it counts
 * @param reason      why it does not count any more; null where it counts or nobody said
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FigureAnswer(
        MeasuredPeriod period,
        @Nullable BigDecimal value,
        boolean suppressed,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Standing standing,
        @Nullable String source,
        @Nullable String note,
        @Nullable String rating,
        LocalDate asAt,
        String by,
        long position,
        Ended.@Nullable How ended,
        @Nullable String reason) {

    static FigureAnswer of(IndicatorView indicator, Measured measured) {
        Measurement measurement = measured.measurement();
        IndicatorRating rating = IndicatorFigures.rating(
                indicator,
                measured,
                IndicatorFigures.targetFor(indicator, measurement.period()).orElse(null));
        return new FigureAnswer(
                measurement.period(),
                IndicatorList.number(measurement.value()),
                measurement.suppressed(),
                IndicatorList.number(measurement.numerator()),
                IndicatorList.number(measurement.denominator()),
                measurement.standing(),
                measurement.source(),
                measurement.note(),
                rating == null || measured.ended() != null ? null : rating.letter(),
                measured.stamp().asAt(),
                measured.stamp().by(),
                measured.stamp().position(),
                measured.ended() == null ? null : measured.ended().how(),
                measured.ended() == null ? null : measured.ended().by().reason());
    }
}
