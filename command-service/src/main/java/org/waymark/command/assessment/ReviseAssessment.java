package org.waymark.command.assessment;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Revises what a round says of itself. */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Revises the title, day, meeting, people or workforce groups of a round of self-assessment.")
public record ReviseAssessment(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the round", example = "F1")
        Ref assessment,

        @Field(
                value = "New values for some fields; null clears one",
                example = "{\"title\": \"Baseline\", \"groups\": [\"Health\", \"Schools\", \"Voluntary sector\"]}")
        Changes<HeadField> changes)
        implements StrategyCommand {}
