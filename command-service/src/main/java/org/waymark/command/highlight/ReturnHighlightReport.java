package org.waymark.command.highlight;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Returns what was submitted; a reason is needed. */
@AllowedTo({Role.SPONSOR, Role.COORDINATOR})
@Summary("Returns a highlight report that was submitted to its author. A reason is needed.")
public record ReturnHighlightReport(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the report", example = "H1")
        Ref report)
        implements StrategyCommand {}
