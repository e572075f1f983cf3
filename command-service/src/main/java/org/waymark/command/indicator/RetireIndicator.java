package org.waymark.command.indicator;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Retires an indicator.
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Retires an indicator: nothing is measured any more, and what was stays readable. A reason is needed.")
public record RetireIndicator(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the indicator", example = "I1")
        Ref indicator)
        implements StrategyCommand {}
