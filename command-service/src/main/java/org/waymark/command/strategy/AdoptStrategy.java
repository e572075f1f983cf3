package org.waymark.command.strategy;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Adopts a draft strategy. */
@AllowedTo(Role.COORDINATOR)
@Summary("Adopts a draft strategy: from then on changes to it need a reason.")
public record AdoptStrategy(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy) implements StrategyCommand {}
