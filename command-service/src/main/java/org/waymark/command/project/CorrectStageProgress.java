package org.waymark.command.project;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.ReportsProgress;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Corrects a report that was a mistake. The old one stays readable.
 *
 * @param report number of the report it replaces, as its grid cell shows it
 */
@ReportsProgress
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary(
        "Corrects a report that was a mistake; the old one stays readable. Without an as-at date it is true for the same day. A"
                + " reason is needed.")
public record CorrectStageProgress(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the project", example = "P1")
        Ref project,

        @Field(value = "Number of the report that it replaces", example = "1")
        int report,

        @Field(value = "Letter of the rating, from the strategy's scale", example = "A", form = Field.Form.LETTERS)
        String rating,

        @Field(value = "Why it is rated this way", example = "One post is still vacant", max = Texts.LONG) @Nullable String comment,

        @Field(value = "What help is needed from a sponsor; needed with Red", max = Texts.LONG) @Nullable String helpNeeded)
        implements StrategyCommand {}
