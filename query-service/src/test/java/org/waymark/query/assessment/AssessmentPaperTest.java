package org.waymark.query.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.Size;
import org.waymark.events.AssessmentDimensionEvent.DimensionTestsChosen;
import org.waymark.events.AssessmentEvent.AssessmentTaskDone;
import org.waymark.events.TestUse;

class AssessmentPaperTest {

    private final Rounds rounds = new Rounds();

    @Test
    void hasATableOfAllThatThePageShows() {
        rounds.started("F1")
                .scored("F1.1", null, 2, 4)
                .planned("1A", "F1.1")
                .started("F2")
                .scored("F2.1", null, 3, 4)
                .task("F2", 1, null, "2024-06-01")
                .then(new DimensionTestsChosen(SG23, "F2", "F2.1", List.of(), List.of(new TestUse("t1", List.of()))));

        assertThat(AssessmentPaper.tables(rounds.sheet("F2")))
                .extracting(Table::caption)
                .containsExactly(
                        "Round F2",
                        "Scores by dimension",
                        "Below what is wanted",
                        "Actions planned from the last round",
                        "Plan",
                        "Tests",
                        "About the self-assessment");
    }

    @Test
    void drawsNowWantedAndTheLastRound() {
        rounds.started("F1").scored("F1.1", null, 2, 4).started("F2").scored("F2.1", null, 3, 4);
        Chart chart = AssessmentRadar.chart(rounds.sheet("F2"), Size.WIDE);

        assertThat(chart.alternative())
                .startsWith(
                        "Scores from 0 to 5. Shared identity: Now 3, Wanted 4, In F1 2; Common values: Now no score");
        assertThat(chart.table()).isEqualTo(AssessmentRadar.table(rounds.sheet("F2")));
        assertThat(AssessmentRadar.chart(rounds.sheet("F1"), Size.WIDE).alternative())
                .doesNotContain("In F");
    }

    @Test
    void givesTheLatestRoundToReports() {
        assertThat(AssessmentRadar.latest(rounds.moment())).isEmpty();
        rounds.started("F1").started("F2");

        assertThat(AssessmentRadar.latest(rounds.moment()))
                .map(AssessmentSheet::ref)
                .hasValue("F2");
    }

    @Test
    void writesThePlanAsItsImportReadsIt() {
        rounds.started("F1")
                .task("F1", 1, "2024-06-01", "2024-06-30")
                .task("F1", 2, null, "2024-05-01")
                .task("F1", 3, null, null)
                .then(new AssessmentTaskDone(SG23, "F1", 3, LocalDate.of(2024, 5, 9)));
        Table plan = AssessmentPaper.plan(rounds.sheet("F1"));

        assertThat(plan.columns())
                .extracting(Table.Column::title)
                .containsExactly("Task", "From", "By", "Who takes part", "Done");
        assertThat(plan.rows())
                .extracting(row -> row.cells().getLast())
                .containsExactly(Cell.text("Overdue"), Cell.text("No"), Cell.text("9 May 2024"));
    }
}
