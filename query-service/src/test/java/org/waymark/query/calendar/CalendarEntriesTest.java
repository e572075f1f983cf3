package org.waymark.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionCompleted;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvents;
import org.waymark.query.calendar.ReadCalendar.Day;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.views.RandomHistory;
import org.waymark.query.views.Recorded;

class CalendarEntriesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 10);
    private static final CaseKinds KINDS = DeclaredKinds.all();

    @Test
    void aMeetingThatIsMovedOrCancelledKeepsItsId() {
        Recorded history = strategy().then(ReviewEvents.scheduled());
        Day planned = day(history, "review-M1");
        Day moved = day(history.then(ReviewEvents.rescheduled()), "review-M1");
        Day cancelled = day(history.then(ReviewEvents.cancelled()), "review-M1");

        assertThat(planned.uid()).isEqualTo(moved.uid()).isEqualTo(cancelled.uid());
        assertThat(planned.date()).isEqualTo("2023-07-12");
        assertThat(moved.date()).isEqualTo("2023-07-19");
        assertThat(List.of(planned, moved, cancelled))
                .extracting(Day::sequence)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(List.of(planned, moved, cancelled))
                .extracting(Day::status)
                .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
        assertThat(planned.summary()).isEqualTo("Meeting: First quarter (M1)");
    }

    @Test
    void aMeetingThatWasHeldStaysOnTheDayItWasHeld() {
        Day held = day(strategy().then(ReviewEvents.scheduled()).then(ReviewEvents.held()), "review-M1");

        assertThat(held.date()).isEqualTo("2023-07-01");
        assertThat(held.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void whatIsDoneIsNotDueAnyMore() {
        Recorded history = strategy().then(actionPlanned());

        assertThat(days(history)).extracting(Day::uid).anyMatch(uid -> uid.contains("-action-"));
        assertThat(days(history.then(actionCompleted())))
                .extracting(Day::uid)
                .noneMatch(uid -> uid.contains("-action-"));
    }

    @Test
    void holdsEveryDateThatIsDeclaredInTheSameWords() {
        Recorded history = everything();
        StrategySnapshot snapshot = history.snapshot(DAY);
        List<NextDate> declared = KINDS.dates(new StrategyMoment(Strategies.at(snapshot), snapshot));

        assertThat(declared).extracting(date -> date.kind().name()).contains("MILESTONE", "END", "REVIEW", "RISK");
        assertThat(days(history)).hasSameSizeAs(declared);
        assertThat(declared)
                .allSatisfy(date -> assertThat(days(history))
                        .anySatisfy(day ->
                                assertThat(day.summary()).startsWith(date.kind().title() + ": " + date.title())));
    }

    @Test
    void aPersonHasWhatTheyLeadOwnOrMayAttend() {
        CalendarEntries entries = entries(everything().then(new RoleGranted(SG23, "newcomer", Role.MEMBER)));

        assertThat(entries.of("lead").all())
                .isNotEmpty()
                .extracting(CalendarEntry::kind)
                .doesNotContain("Meeting", "Milestone");
        assertThat(entries.of("newcomer").all())
                .isNotEmpty()
                .extracting(CalendarEntry::kind)
                .containsOnly("Meeting");
        assertThat(entries.of("somebody").all()).isEmpty();
    }

    @Test
    void theNextReportIsInTheCalendarOfThoseWhoDraftIt() {
        CalendarEntries entries = entries(everything()
                .then(StrategyEvents.strategyAdopted())
                .then(new RoleGranted(SG23, "second", Role.COORDINATOR))
                .then(new RoleGranted(SG23, "newcomer", Role.MEMBER)));

        assertThat(entries.all())
                .extracting(CalendarEntry::summary)
                .anyMatch(summary -> summary.startsWith("Highlight report due: 1 April to "));
        assertThat(List.of("coordinator", "second"))
                .allSatisfy(person -> assertThat(entries.of(person).all())
                        .extracting(CalendarEntry::kind)
                        .contains("Highlight report due"));
        assertThat(entries.of("newcomer").all()).extracting(CalendarEntry::kind).doesNotContain("Highlight report due");
    }

    @Test
    void ofAClosedStrategyOnlyWhatHappenedIsLeft() {
        Recorded history = everything().then(ReviewEvents.held()).then(new StrategyClosed(SG23));

        assertThat(days(history)).extracting(Day::summary).containsExactly("Meeting: First quarter (M1)");
    }

    @Test
    void anyHistoryIsACalendarWithIdsOfTheirOwnThatLast() {
        long seed = new Random().nextLong();
        Recorded history = new Recorded();
        Set<String> known = new HashSet<>();
        for (RandomHistory.Told told : RandomHistory.of(seed, 400)) {
            history.then(told.event(), told.metadata());
            if (history.position() % 40 == 39) {
                List<Day> days = days(history);
                assertThat(days).as("seed %d", seed).extracting(Day::uid).doesNotHaveDuplicates();
                assertThat(days)
                        .allSatisfy(day ->
                                assertThat(day.end()).isEqualTo(day.date().plusDays(1)));
                Set<String> meetings = new HashSet<>(days.stream()
                        .map(Day::uid)
                        .filter(uid -> uid.contains("-review-M"))
                        .toList());
                assertThat(meetings).as("seed %d: meetings stay", seed).containsAll(known);
                known = meetings;
            }
        }
    }

    private static Recorded strategy() {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        return history.then(StrategyEvents.themeAdded());
    }

    private static Recorded everything() {
        return strategy()
                .then(projectRegistered())
                .then(actionPlanned())
                .then(RiskEvents.raised())
                .then(ReviewEvents.scheduled());
    }

    private static CalendarEntries entries(Recorded history) {
        StrategySnapshot snapshot = history.snapshot(DAY);
        return CalendarEntries.of(KINDS, new StrategyMoment(Strategies.at(snapshot), snapshot), "waymark.local");
    }

    private static List<Day> days(Recorded history) {
        return ReadCalendar.of(CalendarFile.of(
                        "A calendar",
                        ZoneId.of("Europe/London"),
                        entries(history).all(),
                        "http://localhost"))
                .days();
    }

    private static Day day(Recorded history, String uid) {
        return days(history).stream()
                .filter(day -> day.uid().startsWith("SG23-" + uid + "@"))
                .findFirst()
                .orElseThrow();
    }
}
