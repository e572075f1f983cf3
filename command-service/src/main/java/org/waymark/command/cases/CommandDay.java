package org.waymark.command.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.waymark.command.dispatch.DecisionContext;

/** The day on which a command is true. */
public final class CommandDay {

    private CommandDay() {}

    /**
     * The as-at date of a command, or else today.
     *
     * @param zone of the strategy
     */
    public static LocalDate of(DecisionContext context, Clock clock, ZoneId zone) {
        LocalDate asAt = context.asAt();
        return asAt == null ? LocalDate.now(clock.withZone(zone)) : asAt;
    }
}
