package org.waymark.command.diagnostic;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Revises what a run says of itself. */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Revises the title, day, meeting or people of a run of the diagnostic.")
public record ReviseDiagnostic(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the run", example = "Q1")
        Ref diagnostic,

        @Field(value = "New values for some fields; null clears one", example = "{\"title\": \"Half-way\"}")
        Changes<HeadField> changes)
        implements StrategyCommand {}
