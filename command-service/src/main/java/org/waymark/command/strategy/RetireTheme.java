package org.waymark.command.strategy;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Puts a theme out of use. */
@AllowedTo(Role.COORDINATOR)
@Summary("Retires a theme, with a reason: nothing new is put under it, and what is there stays.")
public record RetireTheme(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the theme", example = "1")
        Ref ref)
        implements StrategyCommand {}
