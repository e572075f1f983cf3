package org.waymark.command.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Makes a risk that was closed, or that occurred, an open one again.
 *
 * @param monitorNext null where no day is set
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.SPONSOR, Role.MEMBER})
@Summary("Reopens a risk that was closed or that occurred. A reason is needed.")
public record ReopenRisk(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the risk", example = "R1")
        Ref risk,

        @Field(value = "The day of the next review", example = "2024-03-01") @Nullable LocalDate monitorNext)
        implements StrategyCommand {}
