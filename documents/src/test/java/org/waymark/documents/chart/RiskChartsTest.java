package org.waymark.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.documents.Table;
import org.waymark.documents.chart.RiskMovement.Matrix;
import org.waymark.documents.chart.RiskMovement.Place;

class RiskChartsTest {

    private static final Table TABLE =
            Table.of("Assessments", List.of(Table.Column.of("Number", Table.Type.NUMBER)), List.of());

    private static final Matrix MATRIX = new Matrix(
            List.of("Rare", "Possible", "Likely", "Probable", "Almost certain"),
            List.of("Insignificant", "Minor", "Moderate", "Major", "Catastrophic"),
            Map.of());

    @Test
    void aPathHasAnArrowForEachStepAndTheTarget() {
        Chart chart = RiskPath.of(
                MATRIX,
                List.of(
                        new RiskPath.Step("1", new Place(5, 5)),
                        new RiskPath.Step("3", new Place(4, 4)),
                        new RiskPath.Step("4", new Place(2, 4))),
                new Place(1, 2),
                Size.WIDE,
                TABLE);

        assertThat(chart.alternative())
                .isEqualTo("Likelihood and impact, one assessment after the other. 1: Almost certain, Catastrophic;"
                        + " 3: Probable, Major; 4: Possible, Major. Target: Rare, Minor.");
        assertThat(chart.svg().split("<circle", -1)).hasSize(3);
        assertThat(chart.svg()).contains(">Target</text>");
        assertThat(chart.table()).isSameAs(TABLE);
    }

    @Test
    void aScoreHoldsUntilTheNextAndIsToldInWords() {
        Chart chart = ScoreOverTime.of(
                List.of(
                        new ScoreOverTime.Score(LocalDate.of(2023, 4, 1), 20, "H"),
                        new ScoreOverTime.Score(LocalDate.of(2023, 9, 1), 12, "M")),
                6,
                LocalDate.of(2024, 1, 1),
                Size.WIDE,
                TABLE);

        assertThat(chart.alternative())
                .isEqualTo("Score over time. From 1 April 2023: 20 (H); From 1 September 2023: 12 (M). Target: 6.");
        assertThat(chart.svg()).contains("H 20", "M 12", "Target 6", "stroke-dasharray");
    }

    @Test
    void plannedAndDoneAreToldApartByMarkDashAndName() {
        Chart chart = PlannedAndDone.of(
                List.of(new PlannedAndDone.Month("May 2023", 1, 1, 0), new PlannedAndDone.Month("Jun 2023", 4, 3, 1)),
                Size.WIDE);

        assertThat(chart.svg()).contains("First planned 4", "Planned now 3", "Done 1", "2 3", "6 3");
        assertThat(chart.alternative())
                .isEqualTo("Actions with a due date, added up by month from May 2023 to Jun 2023. By then 4 were due as"
                        + " first planned, 3 as planned now, and 1 was done.");
        assertThat(chart.table().rows()).hasSize(2);
    }
}
