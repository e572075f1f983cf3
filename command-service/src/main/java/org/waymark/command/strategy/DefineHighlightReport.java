package org.waymark.command.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Sets how highlight reports are written from now on.
 *
 * @param sections            empty to leave them as they are
 * @param coordinatorMayIssue null to leave it as it is
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Defines what a new highlight report tells, in which order, and whether the coordinator may issue one, too.")
public record DefineHighlightReport(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(
                value = "The sections that a new report tells, in this order; left out, they stay as they are",
                example = "[\"status\", \"this-period\", \"next-period\", \"risks\", \"asks\"]")
        List<String> sections,

        @Field("Whether the coordinator may issue a report, too, and not only the sponsor; left out, as it is")
        @Nullable Boolean coordinatorMayIssue)
        implements StrategyCommand {}
