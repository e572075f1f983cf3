package org.waymark.command.risk;

import java.time.LocalDate;
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
 * Records that a risk was reviewed and did not change.
 *
 * @param comment null where there is nothing to say
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.SPONSOR, Role.MEMBER})
@Summary("Records that a risk was reviewed and did not change, and when its next review is due.")
public record ReviewRisk(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the risk", example = "R1")
        Ref risk,

        @Field(value = "Comment", example = "Nobody has left since June", max = Texts.LONG) @Nullable String comment,

        @Field(value = "The day of the next review", example = "2023-12-01")
        LocalDate monitorNext)
        implements StrategyCommand {}
