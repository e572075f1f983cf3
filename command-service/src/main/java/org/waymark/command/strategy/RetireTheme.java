package org.waymark.command.strategy;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Retires a theme. */
@AllowedTo(Role.COORDINATOR)
@Summary("Retires a theme, with a reason: nothing new can be added to it, and what it has stays.")
public record RetireTheme(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the theme", example = "1")
        Ref ref)
        implements StrategyCommand {}
