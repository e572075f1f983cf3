package org.waymark.query.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.diagnostic.Runs.DONE;
import static org.waymark.query.diagnostic.Runs.GAPS;
import static org.waymark.query.diagnostic.Runs.PLAN;

import org.junit.jupiter.api.Test;
import org.waymark.documents.Table;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.Size;
import org.waymark.events.DiagnosticAnswer.Choice;

class DiagnosticPaperTest {

    private final Runs runs = new Runs()
            .started("Q1", GAPS, PLAN)
            .answered("Q1", GAPS, Choice.NO)
            .planned("1A", "Q1.6.2")
            .started("Q2", GAPS, DONE)
            .answered("Q2", GAPS, Choice.DOES_NOT_APPLY);

    @Test
    void hasATableOfAllThatThePageShows() {
        DiagnosticSheet sheet = runs.sheet("Q2");

        assertThat(DiagnosticPaper.tables(sheet, sheet.questions()))
                .extracting(Table::caption)
                .containsExactly(
                        "Run Q2",
                        "Answers by module",
                        "Actions planned from the last run",
                        "No longer asked",
                        "About the diagnostic");
        assertThat(DiagnosticPaper.tables(runs.sheet("Q1"), runs.sheet("Q1").questions()))
                .extracting(Table::caption)
                .containsExactly("Run Q1", "Answers by module", "About the diagnostic");
    }

    @Test
    void drawsTheAnswersByModule() {
        Chart chart = DiagnosticPaper.chart(runs.sheet("Q2"), Size.WIDE);

        assertThat(chart.svg()).contains(">1 does not apply<", ">U 1<", ">6 Module 6<");
        assertThat(chart.alternative())
                .isEqualTo(
                        "6 Module 6: 0 Yes, 0 Partly, 0 No, 0 Unanswered; 9 Module 9: 0 Yes, 0 Partly, 0 No, 1 Unanswered.");
        assertThat(chart.table().caption()).isEqualTo("Answers by module");
    }
}
