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
 * Adds a benchmark: what others were in a period.
 *
 * @param source null where nobody said where it comes from
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Adds a benchmark: what others were in a period. A reason is needed where the series has one for the period.")
public record AddBenchmark(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the indicator", example = "I1")
        Ref indicator,

        @Field(value = "What it is called; those of one name are one series", example = "National average")
        String series,

        @Field(value = Periods.MEANING, example = "2022-23", max = Periods.LONGEST)
        String period,

        @Field(value = "Its value", example = "16.1") Figure value,

        @Field(value = "Where it comes from", example = "National statistics") @Nullable String source)
        implements StrategyCommand {}
