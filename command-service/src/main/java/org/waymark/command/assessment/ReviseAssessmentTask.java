package org.waymark.command.assessment;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Revises a task of a self-assessment. */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Revises the words, days or people of a task of a self-assessment.")
public record ReviseAssessmentTask(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the round", example = "F1")
        Ref assessment,

        @Field(value = "Number of the task", example = "1", least = 1)
        int number,

        @Field(value = "New values for some fields; null clears one", example = "{\"by\": \"2024-06-30\"}")
        Changes<TaskField> changes)
        implements StrategyCommand {}
