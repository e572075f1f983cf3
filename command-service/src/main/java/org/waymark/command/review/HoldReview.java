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
 * Records that a review took place: its pack shows what is recorded up to here.
 *
 * @param attendees people by their id, or guests by name; a reason is needed where it names nobody
 * @param apologies likewise
 */
@AllowedTo(Role.COORDINATOR)
@Summary(
        "Records that a meeting took place, and who attended. The as-at date is the day it was held. Its pack is then fixed: it"
                + " shows what is recorded up to here.")
public record HoldReview(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the meeting", example = "M1")
        Ref review,

        @Field(
                value = "Who attended: people by their id, or guests by name; left out, a reason is needed",
                example = "[\"coordinator\", \"member\"]")
        List<String> attendees,

        @Field(value = "Who sent apologies", example = "[\"sponsor\"]")
        List<String> apologies)
        implements StrategyCommand {}
