package org.waymark.command.review;

import static org.waymark.events.AgendaEvents.FUNDING;
import static org.waymark.events.AgendaEvents.WELCOME;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.events.AgendaEvents;
import org.waymark.events.HeldMeeting;
import org.waymark.events.ItemMinutes;
import org.waymark.events.ReviewEvent.AttendanceRecorded;
import org.waymark.events.ReviewEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;

/** At a meeting: who attends, and what is said of each item. */
class RecordMinutesTest extends EntityTest {

    private static final DecisionContext ON_ITS_DAY = asAt("2023-07-12");
    private static final ItemMinutes TWO = new ItemMinutes("Two places will be funded", false);

    private static RecordMinutes minutes(int item, String field, @Nullable Object value) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put(field, value);
        return command(
                RecordMinutes.class, Map.of("strategy", "SG23", "review", "M1", "item", item, "changes", changes));
    }

    private static RecordAttendance attendance(List<String> attendees, List<String> apologies) {
        return command(
                RecordAttendance.class,
                Map.of("strategy", "SG23", "review", "M1", "attendees", attendees, "apologies", apologies));
    }

    private Given planned() {
        return givenThemeAnd(ReviewEvents.scheduled(), AgendaEvents.planned(WELCOME, FUNDING));
    }

    private Given held() {
        return planned().and(ReviewEvents.held(), ON_ITS_DAY);
    }

    private Given closed() {
        return held().and(AgendaEvents.minuted(2, ItemMinutes.NONE, TWO), as(Role.COORDINATOR))
                .and(ReviewEvents.closed(), as(Role.COORDINATOR));
    }

    @Test
    void writesWhatWasSaidOfAnItem() {
        held().when(minutes(2, "text", TWO.text()), as(Role.COORDINATOR))
                .success()
                .events(AgendaEvents.minuted(2, ItemMinutes.NONE, TWO));
    }

    @Test
    void finishesAnItemAndLeavesItsMinutesAsTheyAre() {
        held().and(AgendaEvents.minuted(2, ItemMinutes.NONE, TWO), as(Role.COORDINATOR))
                .when(minutes(2, "done", true), as(Role.COORDINATOR))
                .success()
                .events(AgendaEvents.minuted(2, TWO, new ItemMinutes(TWO.text(), true)));
    }

    @Test
    void clearsTheMinutes() {
        held().and(AgendaEvents.minuted(2, ItemMinutes.NONE, TWO), as(Role.COORDINATOR))
                .when(minutes(2, "text", null), as(Role.COORDINATOR))
                .success()
                .events(AgendaEvents.minuted(2, TWO, ItemMinutes.NONE));
    }

    @Test
    void refusesMinutesBeforeTheMeetingIsHeld() {
        planned()
                .when(minutes(2, "text", "Too early"), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("review.not-held", "review"));
    }

    @Test
    void refusesAnItemThatIsNotOnTheAgenda() {
        held().when(minutes(3, "text", "What"), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("agenda.unknown-item", "item"));
    }

    @Test
    void refusesMinutesThatChangeNothing() {
        held().when(minutes(2, "done", false), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("agenda.minutes-unchanged", "changes"));
    }

    @Test
    void asksForAReasonOnceTheMeetingIsClosed() {
        closed().when(minutes(2, "text", "Three"), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("agenda.reason-missing", "reason"));
        closed().when(minutes(2, "text", "Three"), because("It was three"))
                .success()
                .events(AgendaEvents.minuted(2, TWO, new ItemMinutes("Three", false)));
    }

    @Test
    void recordsWhoCameLateWithoutAReason() {
        held().when(attendance(List.of("coordinator", "member", "sponsor"), List.of()), as(Role.COORDINATOR))
                .success()
                .events(AgendaEvents.attended());
    }

    @Test
    void goesOnFromTheAttendanceThatWasRecordedLast() {
        HeldMeeting last = AgendaEvents.attended().after();
        held().and(AgendaEvents.attended(), as(Role.COORDINATOR))
                .when(attendance(List.of("member"), List.of("coordinator")), as(Role.COORDINATOR))
                .success()
                .events(new AttendanceRecorded(
                        StrategyEvents.SG23,
                        "M1",
                        last,
                        last.withAttendance(List.of("member"), List.of("coordinator"))));
    }

    @Test
    void refusesAttendanceBeforeTheMeetingAndAfterItIsClosed() {
        planned()
                .when(attendance(List.of("member"), List.of()), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("review.not-held", "review"));
        closed().when(attendance(List.of("member"), List.of()), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("review.closed", "review"));
    }

    @Test
    void refusesAttendanceThatNamesNobodyOrSomebodyTwiceOrChangesNothing() {
        held().when(attendance(List.of(), List.of()), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("review.nobody-attended", "attendees"));
        held().when(attendance(List.of("member"), List.of("member")), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("review.present-and-absent", "apologies"));
        held().when(attendance(List.of("coordinator", "member"), List.of("sponsor")), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("review.unchanged", "attendees"));
    }
}
