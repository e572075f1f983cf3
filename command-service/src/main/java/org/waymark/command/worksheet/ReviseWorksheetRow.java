package org.waymark.command.worksheet;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.CellValues;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Revises some cells of a row. */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR})
@Summary("Revises some cells of a row of a worksheet; needs a reason where the worksheet is agreed.")
public record ReviseWorksheetRow(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the worksheet", example = "W1")
        Ref worksheet,

        @Field(value = "Reference of the row", example = "W1.1")
        Ref row,

        @Field(
                value =
                        "What some of its cells hold from now on, by the ids of the columns; null clears a cell, and those that are not named stay",
                example = "{\"importance\": \"M\"}")
        CellValues values)
        implements StrategyCommand {}
