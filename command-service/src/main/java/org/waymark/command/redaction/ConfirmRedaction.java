package org.waymark.command.redaction;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.AllowedWhenClosed;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Confirms a redaction that somebody else requested: the texts are removed permanently. */
@AllowedWhenClosed
@AllowedTo(Role.SPONSOR)
@Summary("Confirms a redaction that somebody else requested: the texts are removed permanently.")
public record ConfirmRedaction(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the redaction", example = "X1")
        Ref redaction)
        implements StrategyCommand {}
