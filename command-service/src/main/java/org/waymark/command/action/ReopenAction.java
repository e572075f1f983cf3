package org.waymark.command.action;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Reopens an action that was complete or cancelled. */
@AllowedTo(Role.COORDINATOR)
@Summary("Reopens an action that was complete or cancelled. A reason is needed.")
public record ReopenAction(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the action", example = "1A")
        Ref action)
        implements StrategyCommand {}
