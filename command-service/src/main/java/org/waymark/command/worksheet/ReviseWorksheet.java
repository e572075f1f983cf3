package org.waymark.command.worksheet;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Revises what a worksheet says of itself. */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR})
@Summary("Revises the title, occasion, day or people of a worksheet; needs a reason where it is agreed.")
public record ReviseWorksheet(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the worksheet", example = "W1")
        Ref worksheet,

        @Field(value = "New values for some fields; null clears one", example = "{\"title\": \"Gaps at half-time\"}")
        Changes<HeadField> changes)
        implements StrategyCommand {}
