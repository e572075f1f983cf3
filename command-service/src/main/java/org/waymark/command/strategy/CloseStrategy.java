package org.waymark.command.strategy;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Brings a strategy to its end, adopted or not: from then on only roles and notes change in it. */
@AllowedTo(Role.COORDINATOR)
@Summary("Closes a strategy for good, with a reason: everything in it stays readable, and notes can still be added.")
public record CloseStrategy(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy) implements StrategyCommand {}
