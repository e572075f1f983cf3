package org.waymark.command.highlight;

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
 * Drafts a highlight report: its version 1 begins.
 *
 * @param ref      null for the next free one (H1, H2 …)
 * @param from     null for the day after the last issued report or the last highlight meeting
 * @param to       null for the day before the next one by the reporting cycle
 * @param author   null for whoever drafts it
 * @param sections empty for those that the strategy's reports tell
 */
@AllowedTo(Role.COORDINATOR)
@Summary(
        "Drafts a highlight report for a period. What the last issued one said in its own words is carried over, to start from.")
public record DraftHighlightReport(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference, unique in the strategy; left out, the next free one (H1, H2 …) is given") @Nullable Ref ref,

        @Field(
                value =
                        "First day of its period; left out, the day after the last issued report's period, or after the last highlight meeting",
                example = "2023-06-01")
        @Nullable LocalDate from,

        @Field(
                value = "Last day of its period; left out, the day before the next report by the reporting cycle",
                example = "2023-07-31")
        @Nullable LocalDate to,

        @Field("Reference of the highlight meeting it is for") @Nullable Ref review,

        @Field("Title; left out, “Highlight report”") @Nullable String title,

        @Field("Who writes it: a person by their id, or a post; left out, whoever drafts it") @NamesPeople @Nullable String author,

        @Field("Who answers for it: a person by their id, or a post") @NamesPeople @Nullable String owner,

        @Field(
                value = "Who gets it: people by their id, or posts",
                example = "[\"sponsor\", \"Senior leadership team\"]")
        @NamesPeople
        List<String> distribution,

        @Field("The sections it tells, in this order; left out, those that the strategy's reports tell")
        List<String> sections)
        implements StrategyCommand {}
