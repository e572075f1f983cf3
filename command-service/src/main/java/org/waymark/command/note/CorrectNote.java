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

/**
 * Corrects a note that was a mistake. The old one stays readable.
 *
 * @param note its number among the notes on the case, from 1
 */
@AllowedWhenClosed
@AllowedTo({Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD})
@Summary("Corrects a note; the old one stays readable. Its author and the coordinator may do this. A reason is needed.")
public record CorrectNote(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the case", example = "P1")
        Ref item,

        @Field(value = "Number of the note among those on the case, from 1", example = "1")
        int note,

        @Field(value = "What it should say", example = "The fair is booked for October", max = Texts.LONG)
        String text)
        implements StrategyCommand {}
