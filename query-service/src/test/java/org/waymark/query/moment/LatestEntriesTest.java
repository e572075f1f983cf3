package org.waymark.query.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;
import static org.waymark.query.project.ProjectFold.PROJECTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.RatingLevel;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyEvents;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.views.EarlierEvents;
import org.waymark.query.views.JournalFold;
import org.waymark.query.views.Recorded;
import org.waymark.query.views.ViewFold;

/** However an image in memory is moved on, the last entries beside it are those that a fold of everything gives. */
class LatestEntriesTest {

    private static final int EVENTS = 400;

    private final List<RecordedEvent> events = history();
    private final EarlierEvents earlier = EarlierEvents.among(events);
    private final List<AuditEntry> told = told();

    @Test
    void theyAreThoseOfTheLastEventsInWhateverStepsTheseCome() {
        Held.Reached reached = new Held.Reached(States.none(List.of(AUDIT_TRAIL, PROJECTS), -1), -1);
        int next = 0;
        for (int step : new int[] {1, 30, 1, 60, 100, 2, 128, 7, 71}) {
            reached = Folding.after(reached, events.subList(next, next + step), next + step - 1, earlier);
            next += step;

            int first = next - Math.min(next, LatestEntries.MOST);
            LatestEntries<AuditEntry> latest = reached.states().latest(AUDIT_TRAIL);
            assertThat(latest.after()).isEqualTo(first - 1);
            assertThat(found(latest, 0, Long.MAX_VALUE, EVENTS, false)).isEqualTo(told.subList(first, next));
        }
        assertThat(next).isEqualTo(EVENTS);
    }

    @Test
    void whatIsLoadedHasNone() {
        Held.Reached loaded =
                new Held.Reached(Folding.after(States.none(List.of(AUDIT_TRAIL), -1), events, earlier), EVENTS - 1);

        LatestEntries<AuditEntry> latest = loaded.states().latest(AUDIT_TRAIL);

        assertThat(latest.entries()).isEmpty();
        assertThat(latest.after()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theyBeginBehindWhatWasLoadedThoughItsLastEventLiesFurtherBack() {
        List<RecordedEvent> some = events.subList(0, 100);
        Held.Reached loaded =
                new Held.Reached(Folding.after(States.none(List.of(AUDIT_TRAIL), -1), some, earlier), 120);

        LatestEntries<AuditEntry> latest = Folding.after(loaded, events.subList(121, 125), 130, earlier)
                .states()
                .latest(AUDIT_TRAIL);

        assertThat(latest.after()).isEqualTo(120);
        assertThat(latest.entries()).hasSize(4);
    }

    @Test
    void someOfThemAreFoundByTheirPositionAndTheirTerms() {
        Held.Reached none = new Held.Reached(States.none(List.of(AUDIT_TRAIL), -1), -1);
        LatestEntries<AuditEntry> latest =
                Folding.after(none, events, EVENTS - 1, earlier).states().latest(AUDIT_TRAIL);

        assertThat(found(latest, 390, 395, 2, false)).isEqualTo(told.subList(390, 392));
        assertThat(found(latest, 390, 395, 2, true))
                .isEqualTo(told.subList(394, 396).reversed());
        String item = told.get(399).item();
        assertThat(latest.find(AUDIT_TRAIL, Map.of("item", item), 0, EVENTS, EVENTS, false))
                .isNotEmpty()
                .isEqualTo(told.subList(EVENTS - LatestEntries.MOST, EVENTS).stream()
                        .filter(entry -> entry.item().equals(item))
                        .toList());
    }

    private static List<AuditEntry> found(
            LatestEntries<AuditEntry> latest, long from, long to, int limit, boolean backward) {
        return latest.find(AUDIT_TRAIL, Map.of(), from, to, limit, backward);
    }

    /** A project on which is reported again and again, and every third report corrects the last. */
    private static List<RecordedEvent> history() {
        Recorded recorded = new Recorded();
        StrategyEvents.newStrategy().forEach(recorded::then);
        recorded.then(StrategyEvents.themeAdded());
        recorded.then(CaseEvents.projectRegistered());
        for (int report = 1; recorded.events().size() < EVENTS; report++) {
            recorded.then(
                    report % 3 == 0
                            ? CaseEvents.corrected(report, report - 1, RatingLevel.GREEN)
                            : CaseEvents.reported(report, RatingLevel.RED));
        }
        return recorded.events();
    }

    private List<AuditEntry> told() {
        JournalFold<?, AuditEntry> fold =
                new JournalFold<>(AUDIT_TRAIL, ViewFold.fresh(AUDIT_TRAIL, EarlierEvents.among(events)));
        List<AuditEntry> entries = new ArrayList<>();
        events.forEach(event -> fold.fold(event).ifPresent(entry -> entries.add(entry.entry())));
        return entries;
    }
}
