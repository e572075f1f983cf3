package org.waymark.command.diagnostic;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Closes a run: nothing in it can be changed any more. */
@AllowedTo(Role.COORDINATOR)
@Summary("Closes a run of the diagnostic, so that nothing in it can be changed.")
public record CloseDiagnostic(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the run", example = "Q1")
        Ref diagnostic)
        implements StrategyCommand {}
