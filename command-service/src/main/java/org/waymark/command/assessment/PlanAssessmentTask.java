package org.waymark.command.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.AssessmentTask;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Plans a task of a self-assessment.
 *
 * @param done null where it is still to be done
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Adds a task to the plan of a self-assessment; tasks are numbered in the order in which they are planned.")
public record PlanAssessmentTask(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the round", example = "F1")
        Ref assessment,

        @Field(value = "What is to be done", max = Texts.LONG, example = "Hold the workshop with the schools")
        String task,

        @Field(value = "Its first day, where it takes a period", example = "2024-05-01") @Nullable LocalDate from,

        @Field(value = "The day by which it is to be done", example = "2024-05-31") @Nullable LocalDate by,

        @NamesPeople
        @Field(
                value = "Who takes part: people by their id, or named people, posts and groups",
                example = "[\"coordinator\", \"Head of Service\"]")
        List<String> participants,

        @Field("The day on which it was done, where it is done already") @Nullable LocalDate done)
        implements StrategyCommand {

    AssessmentTask planned() {
        return new AssessmentTask(task, from, by, participants);
    }
}
