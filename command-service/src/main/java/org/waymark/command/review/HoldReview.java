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
 * Says that a review is held: what people have before them is what is recorded up to here.
 *
 * @param attendees people by their id, or guests by name
 * @param apologies likewise
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Says that a review is held, and who came: what they had before them is what is recorded up to here.")
public record HoldReview(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the review", example = "M1")
        Ref review,

        @Field(value = "Who came: people by their id, or guests by name", example = "[\"coordinator\", \"member\"]")
        List<String> attendees,

        @Field(value = "Who could not come", example = "[\"sponsor\"]")
        List<String> apologies)
        implements StrategyCommand {}
