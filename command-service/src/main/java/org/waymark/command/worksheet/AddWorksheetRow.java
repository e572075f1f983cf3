package org.waymark.command.worksheet;

import java.util.List;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.CellValues;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Adds a row to a worksheet, after those there are. */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR})
@Summary("Adds a row to a worksheet, after the others.")
public record AddWorksheetRow(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the worksheet", example = "W1")
        Ref worksheet,

        @Field(
                value =
                        "What its cells hold, by the ids of the columns: a text, a number, true or false, or a list of texts",
                example = "{\"objective\": \"More newly qualified staff stay\", \"importance\": \"H\"}")
        CellValues values,

        @Field("References of the cases it is linked to, such as the row of another worksheet that it comes from")
        List<Ref> items)
        implements StrategyCommand {}
