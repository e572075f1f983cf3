package org.waymark.command.assessment;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Removes a task from the plan. It stays readable. */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Removes a task from the plan of a self-assessment; it stays readable. Needs a reason.")
public record RemoveAssessmentTask(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the round", example = "F1")
        Ref assessment,

        @Field(value = "Number of the task", example = "1", least = 1)
        int number)
        implements StrategyCommand {}
