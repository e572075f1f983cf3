package org.waymark.command.review;

import java.time.LocalDate;
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
 * Changes who carries a decision out, and by when.
 *
 * @param decision the one that is assigned, not one that this carries out
 * @param owner    null where nobody is to be named
 * @param due      null where there is to be no day
 */
@AllowedTo({Role.COORDINATOR, Role.SPONSOR})
@Summary(
        "Changes who carries a decision out, and by when. A reason is needed where it had an owner or a due day already.")
public record AssignDecision(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the decision that is assigned", example = "D1")
        Ref decision,

        @NamesPeople
        @Field(value = "Who carries it out: a person by their id, or a named post; left out, nobody", example = "lead")
        @Nullable String owner,

        @Field(value = "The day by which it should be done; left out, none", example = "2030-12-31") @Nullable LocalDate due)
        implements StrategyCommand {}
