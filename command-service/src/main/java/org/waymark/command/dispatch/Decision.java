package org.waymark.command.dispatch;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.WaymarkEvent;

/**
 * What a command that is not refused leads to.
 *
 * @param id       what the caller is answered with: the ref or code of what it is about
 * @param events   what happened, recorded together or not at all; never empty
 * @param timeZone whose calendar the as-at date follows, where these events set it; null for the strategy's
 * @param asAt     the day for which the events are true; null for what the caller said, or else today
 */
public record Decision(
        String id,
        List<? extends WaymarkEvent> events,
        @Nullable ZoneId timeZone,
        @Nullable LocalDate asAt) {

    public Decision {
        events = List.copyOf(events);
    }

    public Decision(String id, List<? extends WaymarkEvent> events, @Nullable ZoneId timeZone) {
        this(id, events, timeZone, null);
    }

    public static Decision of(String id, WaymarkEvent... events) {
        return new Decision(id, List.of(events), null);
    }

    /** The same where its events set the strategy's time zone. */
    public Decision in(ZoneId zone) {
        return new Decision(id, events, zone, asAt);
    }

    /** The same where the events are true for a day that the decision knows: that of a report which is corrected. */
    public Decision trueFor(LocalDate day) {
        return new Decision(id, events, timeZone, day);
    }
}
