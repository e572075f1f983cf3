package org.waymark.command.note;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.AllowedWhenClosed;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Comments on a case, whatever its kind. */
@AllowedWhenClosed
@AllowedTo({Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD})
@Summary("Adds a note to a case: a project, an action or another.")
public record AddNote(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the case", example = "P1")
        Ref item,

        @Field(value = "The note", example = "The fair is booked for September", max = Texts.LONG)
        String text)
        implements StrategyCommand {}
