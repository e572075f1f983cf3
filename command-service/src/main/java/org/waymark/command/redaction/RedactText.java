package org.waymark.command.redaction;

import java.util.List;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.AllowedWhenClosed;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Requests that texts which the law requires to be removed are redacted in one event. A sponsor confirms or declines. */
@AllowedWhenClosed
@AllowedTo(Role.ADMINISTRATOR)
@Summary(
        "Requests that texts which the law requires to be removed are redacted; a sponsor confirms it. A reason is needed.")
public record RedactText(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Position in the ledger of the event that contains the text", example = "123")
        Long position,

        @Field(
                value = "Names of the texts, such as comment; or reason for the reason that was given",
                example = "[\"comment\"]")
        List<String> fields)
        implements StrategyCommand {}
