package org.waymark.command.risk;

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
 * Changes who owns a risk.
 *
 * @param owner    null where nobody is yet
 * @param actionee null where the owner carries out the response
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.SPONSOR, Role.MEMBER})
@Summary("Changes who owns a risk, and who carries out the response.")
public record AssignRiskOwner(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the risk", example = "R1")
        Ref risk,

        @NamesPeople
        @Field(
                value = "Who is accountable for it: a person by their id, or a named post; left out, nobody yet",
                example = "lead")
        @Nullable String owner,

        @NamesPeople
        @Field(value = "Who carries out the response, if not the owner", example = "Head of Service")
        @Nullable String actionee)
        implements StrategyCommand {}
