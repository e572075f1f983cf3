package org.waymark.command.action;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Revises what was agreed about an action.
 *
 * @param changes new values by field of {@link AgreedAction}; null or an empty list clears a field
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Revises any field of an action; the earlier values are kept. A reason is needed.")
public record ReviseAction(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the action", example = "1A")
        Ref action,

        @Field(
                value = "New values by field; null clears a field. A later “by” counts as slippage",
                example = "{\"by\": \"2024-11-30\", \"leads\": [\"lead\"]}")
        Changes<AgreedAction> changes)
        implements StrategyCommand {}
