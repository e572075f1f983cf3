package org.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a meeting that took place.
 *
 * @param heldOn    the day on which people met; the day it was planned for is another
 * @param attendees account ids or names
 * @param apologies likewise
 * @param summary   what was said of it when it was closed; null where nothing was
 */
public record HeldMeeting(
        LocalDate heldOn,
        List<String> attendees,
        List<String> apologies,
        @FreeText @Nullable String summary) {

    public HeldMeeting {
        attendees = Lists.orEmpty(attendees);
        apologies = Lists.orEmpty(apologies);
    }

    /** The same with other people. */
    public HeldMeeting withAttendance(List<String> came, List<String> sentApologies) {
        return new HeldMeeting(heldOn, came, sentApologies, summary);
    }

    /** The same with a summary. */
    public HeldMeeting withSummary(@Nullable String said) {
        return new HeldMeeting(heldOn, attendees, apologies, said);
    }
}
