package org.waymark.command.note;

import org.waymark.command.system.AllowedTo;
import org.waymark.command.system.Field;
import org.waymark.command.system.Says;
import org.waymark.command.system.StillWhenClosed;
import org.waymark.command.system.StrategyCommand;
import org.waymark.command.system.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Comments on a case, whatever its kind. */
@StillWhenClosed
@AllowedTo({Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD})
@Says("Adds a note to a case: a project, an action or another.")
public record AddNote(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the case", example = "P1", form = Field.Form.REF)
        String item,

        @Field(value = "The note", example = "The fair is booked for September", max = Texts.LONG)
        String text)
        implements StrategyCommand {

    public AddNote {
        item = Texts.trimmed(item);
        text = Texts.trimmed(text);
    }
}
