package org.waymark.command.strategy;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Adds a workstream to a theme. */
@AllowedTo(Role.COORDINATOR)
@Summary("Adds a workstream to a theme.")
public record AddWorkstream(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the theme", example = "1")
        Ref theme,

        @Field(value = "Reference of the workstream, unique among the workstreams", example = "1A")
        Ref ref,

        @Field(value = "Title", example = "Newly qualified social workers academy")
        String title)
        implements StrategyCommand {}
