package org.waymark.command.assessment;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Records that a task which was said to be done is not. */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Records that a task of a self-assessment is not done after all; needs a reason.")
public record ReopenAssessmentTask(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the round", example = "F1")
        Ref assessment,

        @Field(value = "Number of the task", example = "1", least = 1)
        int number)
        implements StrategyCommand {}
