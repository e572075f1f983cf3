package org.waymark.command.action;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Reschedules an action.
 *
 * @param by an ISO date, or words
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Reschedules an action; a later date counts as slippage. A reason is needed.")
public record RescheduleAction(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the action", example = "1A")
        Ref action,

        @Field(
                value = "The new due date: a date, or words such as “every March” or “end of June”",
                example = "2024-10-31")
        String by)
        implements StrategyCommand {}
