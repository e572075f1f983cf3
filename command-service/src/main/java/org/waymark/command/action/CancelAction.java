package org.waymark.command.action;

import org.waymark.command.system.AllowedTo;
import org.waymark.command.system.Field;
import org.waymark.command.system.Says;
import org.waymark.command.system.StrategyCommand;
import org.waymark.command.system.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Says that an action will not be done. */
@AllowedTo(Role.COORDINATOR)
@Says("Cancels an action: it will not be done. It stays readable. A reason is needed.")
public record CancelAction(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the action", example = "1A", form = Field.Form.REF)
        String action)
        implements StrategyCommand {

    public CancelAction {
        action = Texts.trimmed(action);
    }
}
