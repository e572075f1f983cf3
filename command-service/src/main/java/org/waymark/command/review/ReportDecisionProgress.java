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
 * Reports how far a decision is carried out. It is under way from then on.
 *
 * @param decision the one that is reported on, not one that this carries out
 */
@AllowedTo({Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD})
@Summary(
        "Reports how far a decision is carried out: it is under way from then on. Leads and members report on the decisions they own.")
public record ReportDecisionProgress(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the decision that is reported on", example = "D1")
        Ref decision,

        @Field(value = "How far it is carried out", example = "Both places are advertised", max = Texts.LONG)
        String comment)
        implements StrategyCommand {}
