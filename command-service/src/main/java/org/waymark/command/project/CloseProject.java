package org.waymark.command.project;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Closes a project. */
@AllowedTo(Role.COORDINATOR)
@Summary("Closes a project that is finished or abandoned. It stays readable. A reason is needed.")
public record CloseProject(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the project", example = "P1")
        Ref project)
        implements StrategyCommand {}
