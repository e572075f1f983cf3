package org.waymark.query.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.Impact;
import org.waymark.events.StrategyCode;
import org.waymark.events.Timescale;
import org.waymark.query.system.Stamp;

/**
 * An action as it stands.
 *
 * @param progress every report on it, in the order in which they were recorded
 * @param moves    every time it was rescheduled, in that order
 * @param evidence what shows that it is done; null while it is not
 * @param impact   what it was meant to bring about, and has; null where nobody said
 * @param planned  who entered it, and when
 * @param ended    who completed or cancelled it; null while it goes on
 * @param changed  the last thing that happened to it
 */
public record ActionView(
        StrategyCode strategy,
        String ref,
        ActionPlan plan,
        ActionStatus status,
        List<Progress> progress,
        List<Move> moves,
        @Nullable String evidence,
        @Nullable Impact impact,
        Stamp planned,
        @Nullable Stamp ended,
        Stamp changed) {

    /** One report on it. */
    public record Progress(ActionProgress said, Stamp stamp) {}

    /** It was given another time; null before where it had none. */
    public record Move(@Nullable Timescale before, Timescale after, Stamp stamp) {

        /** Whether it is due later than it was, as far as both are days. */
        public boolean later() {
            LocalDate was = before == null ? null : before.date();
            LocalDate is = after.date();
            return was != null && is != null && is.isAfter(was);
        }
    }
}
