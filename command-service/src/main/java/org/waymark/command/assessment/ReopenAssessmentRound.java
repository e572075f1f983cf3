package org.waymark.command.assessment;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Opens a closed round again. */
@AllowedTo(Role.COORDINATOR)
@Summary("Opens a closed round of self-assessment again; needs a reason.")
public record ReopenAssessmentRound(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the round", example = "F1")
        Ref assessment)
        implements StrategyCommand {}
