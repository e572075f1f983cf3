package org.waymark.command.strategy;

import org.waymark.command.system.AllowedTo;
import org.waymark.command.system.Field;
import org.waymark.command.system.Says;
import org.waymark.command.system.StrategyCommand;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Puts a draft in force. */
@AllowedTo(Role.COORDINATOR)
@Says("Adopts a draft strategy: from now on changes to it need a reason.")
public record AdoptStrategy(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy) implements StrategyCommand {}
