package org.waymark.command.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Adds a theme after those there are. */
@AllowedTo(Role.COORDINATOR)
@Summary("Adds a theme (strategic priority) to a strategy.")
public record AddTheme(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the theme, unique among the themes", example = "1")
        Ref ref,

        @Field(value = "Title", example = "Recruitment") String title,

        @Field(value = "Description", max = Texts.LONG) @Nullable String description,

        @Field(
                value = "Outcomes that are sought",
                example = "[\"More permanently employed social workers\"]",
                max = Texts.LONG)
        List<String> outcomes)
        implements StrategyCommand {}
