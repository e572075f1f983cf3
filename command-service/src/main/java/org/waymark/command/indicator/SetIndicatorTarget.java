package org.waymark.command.indicator;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Figure;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Sets the target of a period. With no figures at all, the period has no target any more.
 *
 * @param value null for a range
 * @param low   null unless the indicator is better within a range
 * @param high  null unless the indicator is better within a range
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Sets the target of a period, or removes it. A reason is needed where the period had a target.")
public record SetIndicatorTarget(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the indicator", example = "I1")
        Ref indicator,

        @Field(value = Periods.MEANING, example = "2023-24", max = Periods.LONGEST)
        String period,

        @Field(
                value =
                        "At least this where higher is better, at most this where lower is; left out for a range. With no figures at all, the target of the period is removed",
                example = "15")
        @Nullable Figure value,

        @Field("The low end, where the indicator is better within a range") @Nullable Figure low,

        @Field("The high end, where the indicator is better within a range") @Nullable Figure high)
        implements StrategyCommand {}
