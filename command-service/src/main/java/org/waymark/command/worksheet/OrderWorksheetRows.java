package org.waymark.command.worksheet;

import java.util.List;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Puts the rows of a worksheet in order. Those that are left out follow, as they stood. */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR})
@Summary("Puts the rows of a worksheet in order.")
public record OrderWorksheetRows(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the worksheet", example = "W1")
        Ref worksheet,

        @Field(
                value = "References of the rows in their order; those left out follow as they stood",
                example = "[\"W1.2\", \"W1.1\"]",
                atLeast = 1,
                atMost = Worksheet.MOST_ROWS)
        List<Ref> rows)
        implements StrategyCommand {}
