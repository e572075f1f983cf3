package org.waymark.command.worksheet;

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
 * Starts a worksheet.
 *
 * @param ref       null for the next free one (W1, W2 …)
 * @param usualRows whether it begins with the rows that are usual for its kind; null for no
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Starts a worksheet: one of the guide's tables, or one of a kind that the strategy defined.")
public record StartWorksheet(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field("Reference, unique in the strategy; left out, the next free one (W1, W2 …) is given") @Nullable Ref ref,

        @Field(value = "Id of its kind", form = Field.Form.SLUG, example = "gap-analysis")
        String kind,

        @Field(value = "Title", example = "Gaps after the first year")
        String title,

        @Field(value = "Where what it holds comes from", example = "Workshop with the councils") @Nullable String occasion,

        @Field(value = "Day of the occasion", example = "2024-05-12") @Nullable LocalDate day,

        @NamesPeople
        @Field(
                value = "Who took part: people by their id, or named people, posts and groups",
                example = "[\"coordinator\", \"Head of Service\"]")
        List<String> participants,

        @Field(
                "Whether it begins with the rows that are usual: those of the guide, or one for each objective or action that its rows are about")
        @Nullable Boolean usualRows)
        implements StrategyCommand {}
