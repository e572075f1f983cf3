package org.waymark.command.worksheet;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Agrees a worksheet. From here on, changes to it need a reason.
 *
 * @param review null where no meeting is named
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Records that a worksheet was agreed, and by which meeting; from then on changes to it need a reason.")
public record AgreeWorksheet(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the worksheet", example = "W1")
        Ref worksheet,

        @Field(value = "Reference of the meeting that agreed it") @Nullable Ref review)
        implements StrategyCommand {}
