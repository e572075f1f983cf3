package org.waymark.command.strategy;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.AllowedWhenClosed;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Makes somebody a member of the strategy in a role. */
@AllowedWhenClosed
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
@Summary("Grants a person a role in this strategy. Once anyone has one, only members can be named as leads and owners.")
public record GrantRole(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @NamesPeople @Field(value = "The person, by the id they sign in with", example = "lead")
        String person,

        @Field(value = "The role they get; ADMINISTRATOR is none of a strategy", example = "LEAD")
        Role role)
        implements StrategyCommand {}
