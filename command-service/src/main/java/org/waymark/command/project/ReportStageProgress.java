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
 * Rates a stage of a project.
 *
 * @param helpNeeded what a sponsor is asked for; compulsory with a rating that needs help (Red)
 */
@ReportsProgress
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary(
        "Reports the progress of a stage of a project: a cell of the progress grid. Leads report on the projects they lead.")
public record ReportStageProgress(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the project", example = "P1")
        Ref project,

        @Field(value = "Id of the stage", example = "resourcing", form = Field.Form.SLUG)
        String stage,

        @Field(value = "Letter of the rating, from the strategy's scale", example = "R", form = Field.Form.LETTERS)
        String rating,

        @Field(value = "Why it is rated this way", example = "Two posts are still vacant", max = Texts.LONG) @Nullable String comment,

        @Field(
                value = "What help is needed from a sponsor; needed with Red",
                example = "Funding for two places",
                max = Texts.LONG)
        @Nullable String helpNeeded)
        implements StrategyCommand {}
