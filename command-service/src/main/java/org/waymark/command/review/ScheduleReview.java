package org.waymark.command.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.ReviewKind;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Schedules a review.
 *
 * @param ref   null for the next free one (M1, M2 …)
 * @param date  null for the next date of its kind by the reporting cycle
 * @param title null for the name of its kind
 * @param body  who meets; null for the body that the reporting cycle names
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Schedules a meeting, on a given date or on the next one by the reporting cycle.")
public record ScheduleReview(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference, unique in the strategy; left out, the next free one (M1, M2 …) is given") @Nullable Ref ref,

        @Field(value = "Kind of meeting", example = "QUARTERLY")
        ReviewKind kind,

        @Field(value = "When; left out, the next date by the reporting cycle", example = "2023-07-12") @Nullable LocalDate date,

        @Field("Title; left out, the name of its kind") @Nullable String title,

        @Field(
                value = "Who meets; left out, the body that the reporting cycle names",
                example = "Workforce steering group")
        @Nullable String body)
        implements StrategyCommand {}
