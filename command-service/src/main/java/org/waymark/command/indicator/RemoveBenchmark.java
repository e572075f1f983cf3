package org.waymark.command.indicator;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Removes a benchmark.
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Removes a benchmark; it stays readable. A reason is needed.")
public record RemoveBenchmark(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the indicator", example = "I1")
        Ref indicator,

        @Field(value = "What its series is called", example = "National average")
        String series,

        @Field(value = Periods.MEANING, example = "2022-23", max = Periods.LONGEST)
        String period)
        implements StrategyCommand {}
