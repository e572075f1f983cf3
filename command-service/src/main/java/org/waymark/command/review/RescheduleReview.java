package org.waymark.command.review;

import java.time.LocalDate;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Moves a review to another date. A reason is needed. */
@AllowedTo(Role.COORDINATOR)
@Summary("Reschedules a meeting to another date. A reason is needed.")
public record RescheduleReview(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the meeting", example = "M1")
        Ref review,

        @Field(value = "The new date", example = "2023-07-19")
        LocalDate date)
        implements StrategyCommand {}
