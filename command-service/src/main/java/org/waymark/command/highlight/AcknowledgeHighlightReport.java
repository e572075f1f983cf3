package org.waymark.command.highlight;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * A reading receipt, by anybody on the distribution list.
 *
 * @param version null for the one issued last
 */
@AllowedTo({Role.SPONSOR, Role.COORDINATOR, Role.MEMBER, Role.LEAD, Role.VIEWER, Role.AUDITOR, Role.ADMINISTRATOR})
@Summary("Says that you have read a version of a highlight report that was sent to you.")
public record AcknowledgeHighlightReport(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the report", example = "H1")
        Ref report,

        @Field(value = "Number of the version; left out, the one issued last", least = 1) @Nullable Integer version)
        implements StrategyCommand {}
