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
 * Corrects what was recorded of a meeting that took place. What was recorded first stays readable; its pack stays as it is.
 *
 * @param changes new values by field of {@link HeldFields}; null or an empty list clears a field
 */
@AllowedTo(Role.COORDINATOR)
@Summary(
        "Corrects the day, the attendance or the summary of a meeting that took place; the old ones stay readable. A reason is needed.")
public record CorrectReview(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the meeting", example = "M1")
        Ref review,

        @Field(
                value = "New values by field; null clears a field",
                example = "{\"attendees\": [\"coordinator\", \"member\", \"lead\"]}")
        Changes<HeldFields> changes)
        implements StrategyCommand {}
