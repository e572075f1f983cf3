package org.waymark.command.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Priority;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Enters a row in the action plan.
 *
 * @param ref      null for the next free one (A1, A2 …)
 * @param by       when it is due: an ISO date, or the words of the plan
 * @param review   when it is next reviewed: an ISO date, or the words of the plan
 * @param priority null for medium
 * @param items    refs of the cases it is linked to, such as the row of a worksheet that it comes from
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Enters an action in the action plan: what will be done, by whom and by when.")
public record PlanAction(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(
                value = "Reference, unique in the strategy; left out, the next free one (A1, A2 …) is given",
                example = "1A")
        @Nullable Ref ref,

        @Field(value = "Reference of the theme it belongs to", example = "1") @Nullable Ref theme,

        @Field("Reference of the workstream it belongs to") @Nullable Ref workstream,

        @Field(
                value = "What will be done",
                example = "Recruit up to 12 newly qualified social workers a year",
                max = Texts.LONG)
        String activities,

        @Field(value = "Outcomes that are sought", example = "[\"A permanent workforce\"]", max = Texts.LONG)
        List<String> outcomes,

        @NamesPeople
        @Field(
                value =
                        "Who leads: people by their id, or named posts; empty while nobody does, which is shown as “No lead yet”",
                example = "[\"Service Managers\"]")
        List<String> leads,

        @Field(
                value = "When it is due: a date (2024-03-31), or words such as “every March” or “end of June”",
                example = "2024-03-31")
        @Nullable String by,

        @Field(value = "When it is next reviewed: a date, or words such as “quarterly”", example = "quarterly")
        @Nullable String review,

        @Field(value = "Priority; left out, MEDIUM", example = "HIGH") @Nullable Priority priority,

        @Field("References of the cases it is linked to, such as the row of a worksheet that it comes from")
        List<Ref> items)
        implements StrategyCommand {}
