package org.waymark.command.review;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Records that a decision will not be carried out.
 *
 * @param decision the one that is dropped, not one that this carries out
 */
@AllowedTo({Role.COORDINATOR, Role.SPONSOR})
@Summary(
        "Records that a decision will not be carried out: nothing can name it until it is reopened. A reason is needed.")
public record DropDecision(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the decision that will not be carried out", example = "D1")
        Ref decision)
        implements StrategyCommand {}
