package org.waymark.command.review;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Withdraws a decision that was recorded by mistake. It stays readable.
 *
 * @param decision the one that is withdrawn, not one that this carries out
 */
@AllowedTo({Role.COORDINATOR, Role.SPONSOR})
@Summary(
        "Withdraws a decision that was recorded by mistake: it stays readable, and nothing can carry it out any more. A reason is"
                + " needed.")
public record WithdrawDecision(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the decision that is withdrawn", example = "D1")
        Ref decision)
        implements StrategyCommand {}
