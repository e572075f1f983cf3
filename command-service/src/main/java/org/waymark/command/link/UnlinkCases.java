package org.waymark.command.link;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Removes a link between two cases, both ways. */
@AllowedTo(Role.COORDINATOR)
@Summary("Removes the link between two cases, with a reason.")
public record UnlinkCases(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of one of the cases", example = "P1")
        Ref item,

        @Field(value = "Reference of the other", example = "1A")
        Ref to)
        implements StrategyCommand {}
