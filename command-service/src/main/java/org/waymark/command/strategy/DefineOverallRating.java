package org.waymark.command.strategy;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.events.OverallRatingRule.OfProject;
import org.waymark.events.OverallRatingRule.OfTheme;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Sets how overall ratings follow from what is reported. */
@AllowedTo(Role.COORDINATOR)
@Summary(
        "Defines how the overall rating of a project follows from its stages, and that of a theme from its projects. What is"
                + " left out stays as it is. Ratings that were set by hand are kept.")
public record DefineOverallRating(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(
                value =
                        "The rating of a project: the worst of its open stages, that of its current stage, or the one reported last",
                example = "CURRENT_STAGE")
        @Nullable OfProject project,

        @Field("The rating of a theme: that of its worst open project, or the one that most of them have") @Nullable OfTheme theme)
        implements StrategyCommand {}
