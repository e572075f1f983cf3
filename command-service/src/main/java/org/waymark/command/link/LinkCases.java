package org.waymark.command.link;

import java.util.List;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Links a case to others, both ways. Those it is linked to already stay as they are. */
@AllowedTo(Role.COORDINATOR)
@Summary("Links a case to others, so that each shows the other, such as a project and its actions.")
public record LinkCases(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the case", example = "P1")
        Ref item,

        @Field(value = "References of the cases it is linked to", example = "[\"1A\", \"R2\"]", atLeast = 1)
        List<Ref> to)
        implements StrategyCommand {}
