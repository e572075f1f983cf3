package org.waymark.query.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.WorksheetEvent.WorksheetClosed;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetHead;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.views.Recorded;

class WorksheetOverviewTest {

    private final Recorded history = new Recorded();

    @BeforeEach
    void begin() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(new WorksheetStarted(
                SG23,
                "W1",
                new WorksheetHead("Who hears what", null, null, List.of()),
                WorksheetKind.of("communications").orElseThrow().form()));
    }

    private void row(String ref, String day, String status) {
        history.then(new WorksheetRowAdded(
                SG23,
                "W1",
                ref,
                List.of(
                        WorksheetCell.text("message", "Message " + ref),
                        WorksheetCell.values("by", List.of("lead")),
                        WorksheetCell.values("when", List.of(day)),
                        WorksheetCell.values("status", List.of(status)))));
    }

    private StrategyMoment moment() {
        StrategySnapshot snapshot = history.snapshot(LocalDate.of(2024, 5, 20));
        return new StrategyMoment(Strategies.at(snapshot), snapshot);
    }

    @Test
    void namesTheDaysOfRowsThatWait() {
        row("W1.1", "2024-06-01", "planned");
        row("W1.2", "2024-05-01", "sent");
        row("W1.3", "2024-05-02", "planned");
        history.then(new WorksheetRowRemoved(SG23, "W1", "W1.3"));

        assertThat(WorksheetOverview.dates(moment()))
                .extracting(NextDate::date, NextDate::ref, NextDate::people)
                .containsExactly(Tuple.tuple(LocalDate.of(2024, 6, 1), "W1.1", List.of("lead")));
    }

    @Test
    void nothingIsDueInAClosedWorksheet() {
        row("W1.1", "2024-06-01", "planned");
        history.then(new WorksheetClosed(SG23, "W1"));

        assertThat(WorksheetOverview.dates(moment())).isEmpty();
    }

    @Test
    void tellsWhatChangedSince() {
        long before = history.position();
        row("W1.1", "2024-06-01", "planned");
        row("W1.2", "2024-06-02", "planned");
        history.then(new WorksheetAgreed(SG23, "W1", null));

        assertThat(WorksheetOverview.changedSince(moment(), before))
                .extracting(ChangeSince::kind, ChangeSince::ref, ChangeSince::detail)
                .containsExactly(
                        Tuple.tuple(WorksheetOverview.Change.ROWS, "W1", "2 rows"),
                        Tuple.tuple(WorksheetOverview.Change.AGREED, "W1", null));
        assertThat(WorksheetOverview.changedSince(moment(), history.position())).isEmpty();
        assertThat(WorksheetOverview.changedSince(moment(), 0))
                .extracting(ChangeSince::kind)
                .containsExactly(WorksheetOverview.Change.STARTED, WorksheetOverview.Change.AGREED);
    }
}
