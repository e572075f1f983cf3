package org.waymark.command.review;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Reopens a decision that was done or dropped.
 *
 * @param decision the one that is reopened, not one that this carries out
 */
@AllowedTo({Role.COORDINATOR, Role.SPONSOR})
@Summary("Reopens a decision that was done, or was not to be done. A reason is needed.")
public record ReopenDecision(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the decision that is reopened", example = "D1")
        Ref decision)
        implements StrategyCommand {}
