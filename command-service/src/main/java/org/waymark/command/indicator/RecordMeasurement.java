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
 * Records what an indicator was in a period: the first measurement of it, or the one that follows a provisional one.
 *
 * @param value       null where it is suppressed, or follows from numerator and denominator
 * @param source      null for the source of the indicator
 * @param provisional null where it is final
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.MEMBER})
@Summary("Records what an indicator was in a period; a provisional measurement makes way for the one that follows it.")
public record RecordMeasurement(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the indicator", example = "I1")
        Ref indicator,

        @Field(value = Periods.MEANING, example = "2023-Q2", max = Periods.LONGEST)
        String period,

        @Field(
                value =
                        "The value; left out where it is suppressed, or is to be computed from the numerator and denominator (times 100 where the unit is “%”)",
                example = "17.4")
        @Nullable Figure value,

        @Field("True where there is a figure that may not be shown, such as that of a small group of people") @Nullable Boolean suppressed,

        @Field(value = "Numerator of the value", example = "87") @Nullable Figure numerator,

        @Field(value = "Denominator of the value, more than 0", example = "500") @Nullable Figure denominator,

        @Field("Where it comes from; left out, the source of the indicator") @Nullable String source,

        @Field(value = "Note", max = Texts.LONG) @Nullable String note,

        @Field("True where a final figure will follow, as where the period has not ended") @Nullable Boolean provisional)
        implements StrategyCommand {

    Figures figures() {
        return new Figures(value, suppressed, numerator, denominator, source, note, provisional);
    }
}
