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

    private final List<PlannedRow> plan = Plans.plan(Plans.published(), Plans.context());

    @Test
    void everyRowIsAnActionThatCanBePlanned() {
        assertThat(plan).extracting(PlannedRow::action).containsOnly(RowAction.ADD);
        assertThat(plan).extracting(planned -> planned.draft().errors()).allMatch(List::isEmpty);
        assertThat(plan).extracting(planned -> planned.draft().warnings()).allMatch(List::isEmpty);
    }

    @Test
    void rowsThatShareAReferenceGetNumbers() {
        assertThat(plan)
                .extracting(PlannedRow::ref)
                .containsExactly(
                        "1A", "1B", "1C", "1D", "1E", "1F", "1G", "2A", "2B", "2C", "2D", "2E", "2F", "3A.1", "3A.2",
                        "3B.1", "3B.2", "3B.3", "3C", "3D.1", "3D.2", "4A.1", "4A.2", "4A.3", "4A.4", "4B");
    }

    @Test
    void everyActionIsInTheWorkstreamOfItsReferenceAndItsTheme() {
        assertThat(plan).allSatisfy(planned -> {
            ActionPlan plan = Plans.plan(planned.draft());
            assertThat(plan.workstream()).isEqualTo(planned.ref().substring(0, 2));
            assertThat(plan.theme()).isEqualTo(planned.ref().substring(0, 1));
        });
    }

    @Test
    void aRowKeepsAllItSays() {
        PlannedRow planned = plan.get(15);

        assertThat(planned.draft().row()).isEqualTo(17);
        assertThat(Plans.plan(planned.draft()).activities())
                .isEqualTo(
                        "Keep core training frameworks in place; give managers training records and attendance data; gather development needs from many sources");
        assertThat(Plans.plan(planned.draft()).leads())
                .containsExactly(
                        "PSW", "L&D Team", "Service Managers", "Team Managers", "Practice Managers", "Director of ICS");
        assertThat(Plans.plan(planned.draft()).by())
                .extracting(Timescale::words)
                .isEqualTo("Monthly reporting");
        assertThat(Plans.plan(planned.draft()).review())
                .extracting(Timescale::words)
                .isEqualTo("Reviewed Jan/July annually");
        assertThat(Plans.plan(planned.draft()).priority()).isEqualTo(Priority.MEDIUM);
    }

    @Test
    void aRepetitionFindsEveryActionThereUnderTheSameReference() {
        List<PlannedRow> again = Plans.plan(Plans.published(), Plans.after(plan, Plans.context()));

        assertThat(again).extracting(PlannedRow::action).containsOnly(RowAction.SAME);
        assertThat(again)
                .extracting(PlannedRow::ref)
                .isEqualTo(plan.stream().map(PlannedRow::ref).toList());
    }
}
