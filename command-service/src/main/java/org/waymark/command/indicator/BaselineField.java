package org.waymark.command.indicator;

import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Figure;
import org.waymark.events.IndicatorDefinition.Baseline;

/** Where an indicator stood at the beginning. */
public record BaselineField(
        @Field(value = "The period", max = Periods.LONGEST) String period,

        @Field("Its value then") Figure value) {

    /** The same of an indicator; null for null. */
    static @Nullable BaselineField of(@Nullable Baseline baseline) {
        return baseline == null ? null : new BaselineField(baseline.period().text(), Figure.of(baseline.value()));
    }

    /**
     * As it is kept; null for null.
     *
     * @param field where it was given
     */
    static @Nullable Baseline baseline(@Nullable BaselineField given, String field) {
        return given == null
                ? null
                : new Baseline(Periods.mustRead(field + ".period", given.period), given.value.quantity());
    }
}
