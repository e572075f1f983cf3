package org.waymark.command.diagnostic;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Opens a closed run again. */
@AllowedTo(Role.COORDINATOR)
@Summary("Opens a closed run of the diagnostic again; needs a reason.")
public record ReopenDiagnostic(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the run", example = "Q1")
        Ref diagnostic)
        implements StrategyCommand {}
