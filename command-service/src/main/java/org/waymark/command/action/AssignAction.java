package org.waymark.command.action;

import java.util.List;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Changes who leads an action.
 *
 * @param leads all of them, including those who stay; empty while nobody leads it
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Changes who leads an action.")
public record AssignAction(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the action", example = "1A")
        Ref action,

        @NamesPeople
        @Field(
                value =
                        "Who leads it: people by their id, or named posts; all of them, including those who stay; empty while nobody does",
                example = "[\"lead\"]")
        List<String> leads)
        implements StrategyCommand {}
