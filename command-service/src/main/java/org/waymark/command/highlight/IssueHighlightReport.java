package org.waymark.command.highlight;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Issues the open version: its content is frozen.
 *
 * @param approvedBy null for the sponsor who issues it, or for nobody
 */
@AllowedTo({Role.SPONSOR, Role.COORDINATOR})
@Summary("Issues a highlight report: from here on nothing in it moves. The coordinator may where the strategy says so.")
public record IssueHighlightReport(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the report", example = "H1")
        Ref report,

        @Field("Who approved it: a person by their id, or a post or body; left out, the sponsor who issues it")
        @NamesPeople
        @Nullable String approvedBy)
        implements StrategyCommand {}
