package org.waymark.command.indicator;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Withdraws a measurement that should not have been recorded.
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Withdraws a measurement that should not have been recorded; it stays readable. A reason is needed.")
public record WithdrawMeasurement(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the indicator", example = "I1")
        Ref indicator,

        @Field(value = Periods.MEANING, example = "2023-Q2", max = Periods.LONGEST)
        String period)
        implements StrategyCommand {}
