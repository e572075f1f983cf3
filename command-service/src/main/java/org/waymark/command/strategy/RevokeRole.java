package org.waymark.command.strategy;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.AllowedWhenClosed;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Revokes a role of a member. What they recorded in it stays theirs. The last coordinator stays one. */
@AllowedWhenClosed
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
@Summary("Removes a role that was granted in this strategy, with a reason; not that of its last coordinator.")
public record RevokeRole(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "The person, by the id they sign in with", example = "lead")
        String person,

        @Field(value = "The role they lose", example = "LEAD")
        Role role)
        implements StrategyCommand {}
