package org.waymark.command.worksheet;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Gives a worksheet the columns that its kind has now. */
@AllowedTo(Role.COORDINATOR)
@Summary("Gives a worksheet the columns that its kind has now; its rows keep what was written in them.")
public record ChangeWorksheetColumns(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the worksheet", example = "W1")
        Ref worksheet)
        implements StrategyCommand {}
