package org.waymark.command.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Records that a task of a self-assessment is done.
 *
 * @param on null for today
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.MEMBER})
@Summary("Records that a task of a self-assessment is done.")
public record CompleteAssessmentTask(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the round", example = "F1")
        Ref assessment,

        @Field(value = "Number of the task", example = "1", least = 1)
        int number,

        @Field("The day on which it was done; left out, today") @Nullable LocalDate on)
        implements StrategyCommand {}
