package org.waymark.command.imports.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.StrategyCommand;

/**
 * One of the commands that record a row.
 *
 * @param asAt   the day for which it is true; null for today
 * @param reason why; null for the reason that was given for all changes of the import, if any
 */
public record RowCommand(
        StrategyCommand command,
        @Nullable LocalDate asAt,
        @Nullable String reason) {

    /** A command that is true for today. */
    public static RowCommand today(StrategyCommand command) {
        return new RowCommand(command, null, null);
    }

    /** A command that is true for a day. */
    public static RowCommand asAt(@Nullable LocalDate day, StrategyCommand command) {
        return new RowCommand(command, day, null);
    }
}
