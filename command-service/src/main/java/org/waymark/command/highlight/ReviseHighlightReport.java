package org.waymark.command.highlight;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Opens the next version of an issued report as a draft; the reason says what was wrong. */
@AllowedTo(Role.COORDINATOR)
@Summary("Opens the next version of an issued highlight report as a draft. A reason is needed: it says what was wrong.")
public record ReviseHighlightReport(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the report", example = "H1")
        Ref report)
        implements StrategyCommand {}
