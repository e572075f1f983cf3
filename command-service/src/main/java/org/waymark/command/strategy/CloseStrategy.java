package org.waymark.command.strategy;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Closes a strategy, adopted or not: from then on only roles and notes change in it. */
@AllowedTo(Role.COORDINATOR)
@Summary("Closes a strategy permanently, with a reason. It stays readable; only notes and roles can still be added.")
public record CloseStrategy(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy) implements StrategyCommand {}
