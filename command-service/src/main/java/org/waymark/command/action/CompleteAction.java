package org.waymark.command.action;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Completes an action, with the evidence. */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Completes an action, with the evidence that it is done. Leads complete the actions they lead.")
public record CompleteAction(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the action", example = "1A")
        Ref action,

        @Field(value = "Evidence that it is done", example = "Twelve contracts are signed", max = Texts.LONG)
        String evidence)
        implements StrategyCommand {}
