package org.waymark.command.redaction;

import org.waymark.command.system.AllowedTo;
import org.waymark.command.system.Field;
import org.waymark.command.system.Says;
import org.waymark.command.system.StillWhenClosed;
import org.waymark.command.system.StrategyCommand;
import org.waymark.command.system.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Agrees to a redaction that somebody else asked for: the texts go, for good. */
@StillWhenClosed
@AllowedTo(Role.SPONSOR)
@Says("Agrees to a redaction that somebody else asked for: the texts go, for good.")
public record ConfirmRedaction(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the redaction", example = "X1", form = Field.Form.REF)
        String redaction)
        implements StrategyCommand {

    public ConfirmRedaction {
        redaction = Texts.trimmed(redaction);
    }
}
