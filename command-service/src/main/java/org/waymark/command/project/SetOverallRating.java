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
 * Sets an overall rating by hand, in place of what follows from the strategy's rule.
 *
 * @param project null where a theme is rated
 * @param theme   null where a project is rated
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary(
        "Sets the overall rating of a project or a theme by hand; what follows from the rule is shown beside it. Leads rate"
                + " the projects they lead. A reason is needed.")
public record SetOverallRating(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the project; left out where a theme is rated", example = "P1") @Nullable Ref project,

        @Field(value = "Reference of the theme; left out where a project is rated") @Nullable Ref theme,

        @Field(value = "Letter of the rating, from the strategy's scale", example = "A", form = Field.Form.LETTERS)
        String rating)
        implements StrategyCommand {}
