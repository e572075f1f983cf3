package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.waymark.events.AgendaEvent.AgendaItemMinuted;
import org.waymark.events.AgendaEvent.AgendaPlanned;
import org.waymark.events.ReviewEvent.AttendanceRecorded;

/** Facts about the agenda of a meeting and its minutes with fixed ids and dates, for tests. */
public final class AgendaEvents {

    /** The first two items of an agenda. */
    public static final AgendaItem WELCOME = new AgendaItem(1, "Attendance and apologies", List.of(), null, 5, null);

    public static final AgendaItem FUNDING = new AgendaItem(
            2, "Places on the course", List.of("P1", "R1"), "Decide whether two more places are funded", 15, "lead");

    private AgendaEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        return List.of(
                new AgendaPlanned(
                        SG23,
                        "M1",
                        List.of(FUNDING),
                        List.of(
                                WELCOME,
                                FUNDING,
                                new AgendaItem(3, "Any other business", List.of(), null, null, null))),
                minuted(),
                attended());
    }

    /** The agenda of M1, planned for the first time. */
    public static AgendaPlanned planned(AgendaItem... items) {
        return new AgendaPlanned(SG23, "M1", List.of(), List.of(items));
    }

    public static AgendaItemMinuted minuted() {
        return minuted(
                2,
                new ItemMinutes("Two places will be funded", false),
                new ItemMinutes("Three places will be funded", true));
    }

    public static AgendaItemMinuted minuted(int item, ItemMinutes before, ItemMinutes after) {
        return new AgendaItemMinuted(SG23, "M1", item, FUNDING.title(), before, after);
    }

    /** Somebody came late. */
    public static AttendanceRecorded attended() {
        HeldMeeting before =
                new HeldMeeting(LocalDate.of(2023, 7, 12), List.of("coordinator", "member"), List.of("sponsor"), null);
        return new AttendanceRecorded(
                SG23, "M1", before, before.withAttendance(List.of("coordinator", "member", "sponsor"), List.of()));
    }
}
