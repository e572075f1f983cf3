package org.waymark.command.project;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Removes an overall rating that was set by hand: the strategy's rule holds again.
 *
 * @param project null where it is that of a theme
 * @param theme   null where it is that of a project
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary(
        "Removes the overall rating of a project or a theme that was set by hand; the rule holds again. Leads do it for the"
                + " projects they lead. A reason is needed.")
public record RemoveOverallRating(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the project; left out where it is that of a theme", example = "P1") @Nullable Ref project,

        @Field(value = "Reference of the theme; left out where it is that of a project") @Nullable Ref theme)
        implements StrategyCommand {}
