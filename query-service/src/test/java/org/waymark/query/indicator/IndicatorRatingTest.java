package org.waymark.query.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.BetterWhen;
import org.waymark.events.IndicatorRule;
import org.waymark.events.IndicatorRule.Measure;
import org.waymark.events.IndicatorTarget;
import org.waymark.events.Quantity;

class IndicatorRatingTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            LOWER,  15,   15,    , PERCENT_OF_TARGET, 10,  ON_TARGET
            LOWER,  14,   15,    , PERCENT_OF_TARGET, 10,  ON_TARGET
            LOWER,  16.5, 15,    , PERCENT_OF_TARGET, 10,  CLOSE
            LOWER,  16.6, 15,    , PERCENT_OF_TARGET, 10,  OFF_TARGET
            HIGHER, 90,   90,    , PERCENT_OF_TARGET, 10,  ON_TARGET
            HIGHER, 81,   90,    , PERCENT_OF_TARGET, 10,  CLOSE
            HIGHER, 80.9, 90,    , PERCENT_OF_TARGET, 10,  OFF_TARGET
            HIGHER, 88,   90,    , UNITS,             1.5, OFF_TARGET
            HIGHER, 88.5, 90,    , UNITS,             1.5, CLOSE
            HIGHER, 89,   90,    , UNITS,             0,   OFF_TARGET
            WITHIN, 10,   10,  12, UNITS,             1,   ON_TARGET
            WITHIN, 11,   10,  12, UNITS,             1,   ON_TARGET
            WITHIN, 13,   10,  12, UNITS,             1,   CLOSE
            WITHIN, 8.9,  10,  12, UNITS,             1,   OFF_TARGET
            WITHIN, 13.2, 10,  12, PERCENT_OF_TARGET, 10,  CLOSE
            LOWER,  -4,   -5,    , PERCENT_OF_TARGET, 20,  CLOSE
            LOWER,  1,    0,     , PERCENT_OF_TARGET, 10,  OFF_TARGET
            """)
    void isGreenWhereTheTargetIsMetAndAmberWithinTheTolerance(
            BetterWhen better,
            String value,
            String target,
            @Nullable String high,
            Measure in,
            String tolerance,
            IndicatorRating rating) {
        assertThat(IndicatorRating.of(
                        new Quantity(value),
                        better,
                        high == null
                                ? IndicatorTarget.of(new Quantity(target))
                                : IndicatorTarget.within(new Quantity(target), new Quantity(high)),
                        new IndicatorRule(1, new Quantity(tolerance), in)))
                .isEqualTo(rating);
    }
}
