package org.waymark.command.diagnostic;

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
 * Starts a run of the diagnostic.
 *
 * @param ref    null for the next free one (Q1, Q2 …)
 * @param title  null for one that names the day
 * @param review null where it is for no meeting
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Starts a run of the diagnostic: the questions on how the strategy was made and is kept going.")
public record StartDiagnostic(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field("Reference, unique in the strategy; left out, the next free one (Q1, Q2 …) is given") @Nullable Ref ref,

        @Field(value = "Title; left out, “Diagnostic of” and the day", example = "After the first year") @Nullable String title,

        @Field(value = "Day on which it is done", example = "2024-05-12") @Nullable LocalDate day,

        @Field("Reference of the meeting that it is for") @Nullable Ref review,

        @NamesPeople
        @Field(
                value = "Who answers: people by their id, or named people, posts and groups",
                example = "[\"coordinator\", \"Head of Service\"]")
        List<String> participants)
        implements StrategyCommand {}
