package org.waymark.command.review;

import java.util.List;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Records who attends a meeting while it goes on. Both lists are complete.
 *
 * @param attendees people by their id, or guests by name; a reason is needed where it names nobody
 * @param apologies likewise
 */
@AllowedTo(Role.COORDINATOR)
@Summary(
        "Records who attends a meeting that is held and not closed, when somebody comes late or sends apologies. Both lists are"
                + " complete. To correct the attendance of a closed meeting, use correct-review.")
public record RecordAttendance(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the meeting", example = "M1")
        Ref review,

        @Field(
                value = "Who attends, all of them: people by their id, or guests by name; left out, a reason is needed",
                example = "[\"coordinator\", \"lead\"]")
        List<String> attendees,

        @Field(value = "Who sent apologies, all of them", example = "[\"sponsor\"]")
        List<String> apologies)
        implements StrategyCommand {}
