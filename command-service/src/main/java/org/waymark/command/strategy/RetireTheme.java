package org.waymark.command.strategy;

import org.waymark.command.system.AllowedTo;
import org.waymark.command.system.Field;
import org.waymark.command.system.Says;
import org.waymark.command.system.StrategyCommand;
import org.waymark.command.system.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Puts a theme out of use. */
@AllowedTo(Role.COORDINATOR)
@Says("Retires a theme, with a reason: nothing new is put under it, and what is there stays.")
public record RetireTheme(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the theme", example = "1", form = Field.Form.REF)
        String ref)
        implements StrategyCommand {

    public RetireTheme {
        ref = Texts.trimmed(ref);
    }
}
