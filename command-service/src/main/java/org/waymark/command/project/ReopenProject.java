package org.waymark.command.project;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Reopens a closed project. */
@AllowedTo(Role.COORDINATOR)
@Summary("Reopens a project that was closed. A reason is needed.")
public record ReopenProject(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the project", example = "P1")
        Ref project)
        implements StrategyCommand {}
