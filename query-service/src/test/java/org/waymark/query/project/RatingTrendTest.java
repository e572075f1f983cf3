package org.waymark.query.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.NOT_YET_STARTED;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.query.project.ProjectFold.PROJECTS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Meeting;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.views.Recorded;

/** The direction of travel since a meeting that was held at position 2. */
class RatingTrendTest {

    private static final Meeting MEETING = new Meeting("M1", "Quarterly review", LocalDate.of(2023, 6, 30), 2);

    @Test
    void tellsWhatMovedSinceTheMeetingHoweverManyReportsCameBetween() {
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(reported(1, RED), "2023-06-01")
                .then(reported(2, AMBER), "2023-06-20")
                .then(reported(3, RED), "2023-07-01")
                .then(reported(4, GREEN), "2023-08-01");

        assertThat(cell(history))
                .extracting(Cell::trend, Cell::trendText)
                .containsExactly(Trend.UP, "Better than Amber at Quarterly review on 30 June 2023");
    }

    @Test
    void isNoChangeWhereTheRatingCameBack() {
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(reported(1, AMBER), "2023-06-01")
                .then(projectRegistered("P2"))
                .then(reported(2, RED), "2023-07-01")
                .then(reported(3, AMBER), "2023-08-01");

        assertThat(cell(history))
                .extracting(Cell::trend, Cell::trendText)
                .containsExactly(Trend.SAME, "No change from Amber at Quarterly review on 30 June 2023");
    }

    @Test
    void saysWhereNothingWasReportedSince() {
        Recorded history =
                new Recorded().then(projectRegistered()).then(reported(1, RED)).then(reported(2, RED));

        assertThat(cell(history))
                .extracting(Cell::trend, Cell::trendText)
                .containsExactly(Trend.SAME, "No report since Quarterly review on 30 June 2023");
    }

    @Test
    void saysWhereNothingWasReportedBefore() {
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(projectRegistered("P2"))
                .then(projectRegistered("P3"))
                .then(reported(1, RED));

        assertThat(cell(history))
                .extracting(Cell::trend, Cell::trendText)
                .containsExactly(null, "Not reported before Quarterly review on 30 June 2023");
    }

    @Test
    void aMistakePutRightIsNoMovement() {
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(reported(1, RED), "2023-06-01")
                .then(projectRegistered("P2"))
                .then(corrected(2, 1, GREEN), "2023-06-01");

        assertThat(cell(history))
                .extracting(Cell::trend, Cell::trendText)
                .containsExactly(null, "Corrected since Quarterly review on 30 June 2023, when it was shown as Red");
    }

    @Test
    void movesAgainstWhatTheMeetingShouldHaveSeen() {
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(reported(1, RED), "2023-06-01")
                .then(projectRegistered("P2"))
                .then(corrected(2, 1, GREEN), "2023-06-01")
                .then(reported(3, AMBER), "2023-08-01");

        assertThat(cell(history).trend()).isEqualTo(Trend.DOWN);
    }

    @Test
    void startingIsNoDirection() {
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(reported(1, NOT_YET_STARTED), "2023-06-01")
                .then(projectRegistered("P2"))
                .then(reported(2, GREEN), "2023-08-01");

        assertThat(cell(history).trend()).isNull();
    }

    private static Cell cell(Recorded history) {
        LocalDate day = LocalDate.of(2023, 9, 1);
        EarlierProgress saw = EarlierProgress.ofOne(history.snapshot(day), MEETING.position());
        return StageCells.cell(history.fold(PROJECTS), "resourcing", new LastMeeting(MEETING, saw), day)
                .orElseThrow();
    }
}
