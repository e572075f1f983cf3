package org.waymark.command.indicator;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Figure;
import org.waymark.command.schema.Ref;
import org.waymark.events.IndicatorRule;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Changes the rule by which an indicator is rated.
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Changes the rule by which an indicator is rated against its target. A reason is needed.")
public record SetIndicatorRule(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the indicator", example = "I1")
        Ref indicator,

        @Field(value = "By how much a target may be missed and still be Amber; not negative", example = "1.5")
        Figure tolerance,

        @Field(
                value = "What that is counted in: per cent of the target, or the indicator's own units",
                example = "UNITS")
        IndicatorRule.Measure in)
        implements StrategyCommand {}
