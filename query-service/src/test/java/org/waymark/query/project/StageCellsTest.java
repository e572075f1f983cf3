package org.waymark.query.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.helpRequestAnswered;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.COMPLETE;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.NOT_YET_STARTED;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.query.project.ProjectFold.PROJECTS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyEvents;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.views.Recorded;

class StageCellsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 8, 1);

    @Test
    void aStageNeverReportedHasNoCell() {
        ProjectView project = new Recorded().then(projectRegistered()).fold(PROJECTS);

        assertThat(StageCells.cells(project, Stage.DEFAULT_SCHEME, null, DAY)).isEmpty();
    }

    @Test
    void showsTheReportTrueForTheLatestDay() {
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(reported(1, RED), "2023-06-30")
                .then(reported(2, GREEN), "2023-05-31");

        assertThat(cell(history).rating()).isEqualTo("R");
    }

    @Test
    void showsTheReportRecordedLastOfTheSameDay() {
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(reported(1, RED), "2023-06-30")
                .then(reported(2, AMBER), "2023-06-30");

        assertThat(cell(history).report()).isEqualTo(2);
    }

    @Test
    void showsTheCorrectionInPlaceOfWhatItCorrects() {
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(reported(1, RED), "2023-06-30")
                .then(corrected(2, 1, GREEN), "2023-06-15");

        assertThat(cell(history).rating()).isEqualTo("G");
        assertThat(cell(history).trend()).isNull();
    }

    @Test
    void countsTheDaysOfTheUnbrokenRunByAsAtDates() {
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(reported(1, AMBER), "2023-04-30")
                .then(reported(2, RED), "2023-06-01")
                .then(reported(3, RED), "2023-07-01");

        assertThat(cell(history).daysAtRating()).isEqualTo(61);
    }

    @Test
    void neverCountsDaysBackwards() {
        Recorded history = new Recorded().then(projectRegistered()).then(reported(1, GREEN), "2023-12-24");

        assertThat(cell(history).daysAtRating()).isZero();
    }

    @Test
    void saysTheDirectionOfTravelInWords() {
        assertThat(after(AMBER, RED))
                .extracting(Cell::trend, Cell::trendText)
                .containsExactly(Trend.DOWN, "Worse than Amber on 31 May 2023");
        assertThat(after(RED, AMBER))
                .extracting(Cell::trend, Cell::trendText)
                .containsExactly(Trend.UP, "Better than Red on 31 May 2023");
        assertThat(after(GREEN, GREEN))
                .extracting(Cell::trend, Cell::trendText)
                .containsExactly(Trend.SAME, "No change from Green on 31 May 2023");
    }

    @Test
    void completeIsBetterThanAnyRating() {
        assertThat(after(GREEN, COMPLETE).trend()).isEqualTo(Trend.UP);
        assertThat(after(COMPLETE, GREEN).trend()).isEqualTo(Trend.DOWN);
    }

    @Test
    void startingIsNoDirection() {
        assertThat(after(NOT_YET_STARTED, RED))
                .extracting(Cell::trend, Cell::trendText)
                .containsExactly(null, null);
    }

    @Test
    void comparesRatingsOfDifferentScalesByWhatTheyMean() {
        RatingLevel finer = new RatingLevel("AG", "Amber-green", "Nearly there", Tone.GOOD, 1);
        StageReport report = new StageReport(2, Stage.DEFAULT_SCHEME.getFirst(), 1, finer, 2, "", null);
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(reported(1, AMBER), "2023-05-31")
                .then(new StageProgressReported(StrategyEvents.SG23, "P1", report), "2023-06-30");

        assertThat(cell(history).trend()).isEqualTo(Trend.UP);
    }

    @Test
    void showsTheHelpAskedForAndItsAnswer() {
        Recorded history = new Recorded()
                .then(projectRegistered())
                .then(reported(1, RED), "2023-06-30")
                .then(helpRequestAnswered(1));

        assertThat(cell(history))
                .extracting(Cell::helpNeeded, Cell::helpAnswer)
                .containsExactly("Funding for two places", "Two places are funded until March");
    }

    @Test
    void keepsTheStagesInOrder() {
        Stage last = Stage.DEFAULT_SCHEME.getLast();
        ProjectView project = new Recorded()
                .then(projectRegistered())
                .then(reported(1, last, GREEN))
                .then(reported(2, GREEN))
                .fold(PROJECTS);

        assertThat(StageCells.cells(project, Stage.DEFAULT_SCHEME, null, DAY).keySet())
                .containsExactlyElementsOf(List.of("resourcing", last.id()));
    }

    private static Cell after(RatingLevel before, RatingLevel now) {
        return cell(new Recorded()
                .then(projectRegistered())
                .then(reported(1, before), "2023-05-31")
                .then(reported(2, now), "2023-06-30"));
    }

    private static Cell cell(Recorded history) {
        return StageCells.cell(history.fold(PROJECTS), "resourcing", null, DAY).orElseThrow();
    }
}
