package org.waymark.command.review;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Records the minutes of an item of the agenda, or changes them. What was recorded first stays in the audit trail.
 *
 * @param item    its number on the agenda
 * @param changes new values by field of {@link MinutesFields}; null clears the text
 */
@AllowedTo(Role.COORDINATOR)
@Summary(
        "Records or changes the minutes of an item of the agenda, and whether the meeting has finished with it, once the meeting"
                + " is held. Once it is closed, a reason is needed.")
public record RecordMinutes(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the meeting", example = "M1")
        Ref review,

        @Field(value = "Number of the item on the agenda", example = "1", least = 1, most = 9999)
        int item,

        @Field(
                value = "New values by field; null clears the text",
                example = "{\"text\": \"Two places will be funded\", \"done\": true}")
        Changes<MinutesFields> changes)
        implements StrategyCommand {}
