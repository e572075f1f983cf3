package org.waymark.command.imports.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.Timescale;

/** The action plan that a council published, read as it is. */
class PublishedPlanTest {

    private final List<PlannedRow> steps = Plans.steps(Plans.published(), Plans.outline());

    @Test
    void everyRowIsAnActionThatCanBePlanned() {
        assertThat(steps).extracting(PlannedRow::action).containsOnly(RowAction.PLAN);
        assertThat(steps).extracting(step -> step.draft().errors()).allMatch(List::isEmpty);
        assertThat(steps).extracting(step -> step.draft().hints()).allMatch(List::isEmpty);
    }

    @Test
    void rowsThatShareAReferenceGetNumbers() {
        assertThat(steps)
                .extracting(PlannedRow::ref)
                .containsExactly(
                        "1A", "1B", "1C", "1D", "1E", "1F", "1G", "2A", "2B", "2C", "2D", "2E", "2F", "3A.1", "3A.2",
                        "3B.1", "3B.2", "3B.3", "3C", "3D.1", "3D.2", "4A.1", "4A.2", "4A.3", "4A.4", "4B");
    }

    @Test
    void everyActionIsInTheWorkstreamOfItsReferenceAndItsTheme() {
        assertThat(steps).allSatisfy(step -> {
            ActionPlan plan = Plans.plan(step.draft());
            assertThat(plan.workstream()).isEqualTo(step.ref().substring(0, 2));
            assertThat(plan.theme()).isEqualTo(step.ref().substring(0, 1));
        });
    }

    @Test
    void aRowKeepsAllItSays() {
        PlannedRow step = steps.get(15);

        assertThat(step.draft().row()).isEqualTo(17);
        assertThat(Plans.plan(step.draft()).activities())
                .isEqualTo(
                        "Keep core training frameworks in place; give managers training records and attendance data; gather development needs from many sources");
        assertThat(Plans.plan(step.draft()).leads())
                .containsExactly(
                        "PSW", "L&D Team", "Service Managers", "Team Managers", "Practice Managers", "Director of ICS");
        assertThat(Plans.plan(step.draft()).by()).extracting(Timescale::words).isEqualTo("Monthly reporting");
        assertThat(Plans.plan(step.draft()).review())
                .extracting(Timescale::words)
                .isEqualTo("Reviewed Jan/July annually");
        assertThat(Plans.plan(step.draft()).priority()).isEqualTo(Priority.MEDIUM);
    }

    @Test
    void aRepetitionFindsEveryActionThereUnderTheSameReference() {
        List<PlannedRow> again = Plans.steps(Plans.published(), Plans.after(steps, Plans.outline()));

        assertThat(again).extracting(PlannedRow::action).containsOnly(RowAction.ALREADY_THERE);
        assertThat(again)
                .extracting(PlannedRow::ref)
                .isEqualTo(steps.stream().map(PlannedRow::ref).toList());
    }
}
