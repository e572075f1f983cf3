package org.waymark.command.worksheet;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Opens an agreed or closed worksheet again. */
@AllowedTo(Role.COORDINATOR)
@Summary("Opens an agreed or closed worksheet again.")
public record ReopenWorksheet(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the worksheet", example = "W1")
        Ref worksheet)
        implements StrategyCommand {}
