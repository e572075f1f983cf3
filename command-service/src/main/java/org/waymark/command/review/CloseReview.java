package org.waymark.command.review;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Closes a review that was held: nothing more is recorded in it.
 *
 * @param scheduleNext null for true
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Closes a meeting that was held, and schedules the next one of its kind by the reporting cycle.")
public record CloseReview(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the meeting", example = "M1")
        Ref review,

        @Field(value = "Summary", example = "On course, with one project in need of funding", max = Texts.LONG)
        @Nullable String summary,

        @Field(
                "Whether the next one of its kind is scheduled, where the reporting cycle has a rhythm for it; left out, true")
        @Nullable Boolean scheduleNext)
        implements StrategyCommand {}
