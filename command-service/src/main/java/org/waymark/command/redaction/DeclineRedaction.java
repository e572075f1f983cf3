package org.waymark.command.redaction;

import org.waymark.command.system.AllowedTo;
import org.waymark.command.system.Field;
import org.waymark.command.system.Says;
import org.waymark.command.system.StillWhenClosed;
import org.waymark.command.system.StrategyCommand;
import org.waymark.command.system.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Does not agree to a redaction: the texts stay. */
@StillWhenClosed
@AllowedTo(Role.SPONSOR)
@Says("Does not agree to a redaction that was asked for: the texts stay. Needs a reason.")
public record DeclineRedaction(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the redaction", example = "X1", form = Field.Form.REF)
        String redaction)
        implements StrategyCommand {

    public DeclineRedaction {
        redaction = Texts.trimmed(redaction);
    }
}
