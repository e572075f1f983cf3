package org.waymark.command.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Starts a round of self-assessment.
 *
 * @param ref       null for the next free one (F1, F2 …)
 * @param framework null for that of one workforce
 * @param title     null for one that names the day
 * @param review    null where it is for no meeting
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Starts a round of self-assessment by a framework, with all of its dimensions.")
public record StartAssessmentRound(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field("Reference, unique in the strategy; left out, the next free one (F1, F2 …) is given") @Nullable Ref ref,

        @Field(
                value = "Id of the framework that it is scored by; left out, one-workforce",
                form = Field.Form.SLUG,
                example = "one-workforce")
        @Nullable String framework,

        @Field(value = "Title; left out, “Self-assessment of” and the day", example = "Baseline") @Nullable String title,

        @Field(value = "Day on which it is done", example = "2024-05-12") @Nullable LocalDate day,

        @Field("Reference of the meeting that it is for") @Nullable Ref review,

        @NamesPeople
        @Field(
                value = "Who takes part: people by their id, or named people, posts and groups",
                example = "[\"coordinator\", \"Head of Service\"]")
        List<String> participants,

        @Field(
                value = "Workforce groups that are scored one by one; left out, only all together are",
                example = "[\"Health\", \"Schools\"]",
                atMost = 20)
        List<String> groups)
        implements StrategyCommand {}
