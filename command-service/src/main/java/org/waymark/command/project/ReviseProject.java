package org.waymark.command.project;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Changes what a project is, who leads it, when its stages are planned, or whether it is on hold.
 *
 * @param changes new values by field of {@link ProjectFields}; null or an empty list clears the planned stages
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Revises a project: its theme, title, leads, planned stages, or whether it is on hold. A reason is needed.")
public record ReviseProject(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the project", example = "P1")
        Ref project,

        @Field(
                value = "New values by field: theme, title, leads, status (ACTIVE or ON_HOLD), plannedStages",
                example = "{\"status\": \"ON_HOLD\"}")
        Changes<ProjectFields> changes)
        implements StrategyCommand {}
