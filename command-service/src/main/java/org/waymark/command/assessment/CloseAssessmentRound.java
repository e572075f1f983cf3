package org.waymark.command.assessment;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Closes a round: nothing in it can be changed any more. */
@AllowedTo(Role.COORDINATOR)
@Summary("Closes a round of self-assessment, so that nothing in it can be changed.")
public record CloseAssessmentRound(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the round", example = "F1")
        Ref assessment)
        implements StrategyCommand {}
