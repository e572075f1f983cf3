package org.waymark.command.indicator;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Figure;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Corrects a measurement that was wrong. What is given is complete.
 *
 * @param value       null where it is suppressed, or follows from numerator and denominator
 * @param source      null for the source of the indicator
 * @param provisional null where it is final
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary(
        "Corrects a measurement that was wrong; both stay readable. All figures are given anew. Without an as-at date it is true for the same day. A reason is needed.")
public record CorrectMeasurement(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the indicator", example = "I1")
        Ref indicator,

        @Field(value = Periods.MEANING, example = "2023-Q2", max = Periods.LONGEST)
        String period,

        @Field(value = FigureFields.VALUE, example = "17.1") @Nullable Figure value,

        @Field(FigureFields.SUPPRESSED) @Nullable Boolean suppressed,

        @Field(value = FigureFields.NUMERATOR, example = "85.5") @Nullable Figure numerator,

        @Field(value = FigureFields.DENOMINATOR, example = "500") @Nullable Figure denominator,

        @Field(FigureFields.SOURCE) @Nullable String source,

        @Field(value = "Note", max = Texts.LONG) @Nullable String note,

        @Field(FigureFields.PROVISIONAL) @Nullable Boolean provisional)
        implements StrategyCommand {

    Figures figures() {
        return new Figures(value, suppressed, numerator, denominator, source, note, provisional);
    }
}
