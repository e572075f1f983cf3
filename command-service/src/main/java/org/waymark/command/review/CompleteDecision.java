package org.waymark.command.review;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Records that a decision was carried out.
 *
 * @param decision the one that is done, not one that this carries out
 */
@AllowedTo({Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD})
@Summary(
        "Records that a decision was carried out, with what was done. Leads and members complete the decisions they own.")
public record CompleteDecision(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the decision that is done", example = "D1")
        Ref decision,

        @Field(value = "What was done", example = "Both places are funded and filled", max = Texts.LONG)
        String outcome)
        implements StrategyCommand {}
