package org.waymark.command.action;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Cancels an action: it will not be done. */
@AllowedTo(Role.COORDINATOR)
@Summary("Cancels an action that will not be done. It stays readable. A reason is needed.")
public record CancelAction(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the action", example = "1A")
        Ref action)
        implements StrategyCommand {}
