package org.waymark.command.imports.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.row.CellMessage;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectStatus;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RoleGranted;

class ProjectTableTest {

    @Test
    void readsEveryColumn() {
        PlannedRow planned = plan(
                        "No,Project title,Theme,Project lead,Piloting start,Piloting end,Roll-out by,Piloting\n"
                                + "4,Careers fair,Recruitment,lead; PSW,1/4/2023,30/6/2023,31/12/2023,G\n",
                        context())
                .getFirst();

        assertThat(planned.action()).isEqualTo(RowAction.ADD);
        assertThat(planned.ref()).isEqualTo("P4");
        ProjectEntry project = (ProjectEntry) planned.draft().entry();
        assertThat(project.project())
                .isEqualTo(new ProjectDetails(
                        "1",
                        "Careers fair",
                        List.of("lead", "PSW"),
                        ProjectStatus.ACTIVE,
                        List.of(
                                new PlannedStage("piloting", LocalDate.of(2023, 4, 1), LocalDate.of(2023, 6, 30)),
                                new PlannedStage("roll-out", null, LocalDate.of(2023, 12, 31)))));
        assertThat(project.values().plannedStages().getFirst())
                .isEqualTo(new ProjectEntry.Planned("piloting", "2023-04-01", "2023-06-30"));
        assertThat(project.values().stages()).isEqualTo(Map.of("piloting", "G"));
    }

    @Test
    void themesCanStandAboveTheirProjects() {
        List<PlannedRow> plan = plan(
                "Project,Lead\nTheme 1: Recruitment,\nCareers fair,lead\nRetention,\nExit interviews,lead\n",
                context());

        assertThat(plan)
                .extracting(planned ->
                        ((ProjectEntry) planned.draft().entry()).project().theme())
                .containsExactly("1", "2");
        assertThat(plan).extracting(PlannedRow::ref).containsExactly("P1", "P2");
    }

    @Test
    void namesEveryWrongCell() {
        ImportContext context = context();
        context.evolve(new RoleGranted(Plans.SG23, "lead", Role.LEAD));

        assertThat(plan(
                                "Ref,Project,Theme,Lead,Status,Piloting start,Piloting end,Roll-out by\n"
                                        + "P/1,,Housing,stranger,Closed,1/6/2023,1/5/2023,soon\n",
                                context)
                        .getFirst()
                        .draft()
                        .errors())
                .extracting(CellMessage::column)
                .containsExactlyInAnyOrder("Ref", "Project", "Theme", "Lead", "Status", "Piloting end", "Roll-out by");
    }

    @Test
    void asksForTheTheme() {
        assertThat(plan("Project,Lead\nCareers fair,lead\n", context())
                        .getFirst()
                        .draft()
                        .errors())
                .containsExactly(new CellMessage(
                        "row 2",
                        "Theme",
                        "Enter the theme of the project, in a column ‘Theme’ or in a row above its projects."));
    }

    @Test
    void saysThatOnHoldComesAfterwards() {
        PlannedRow planned = plan("Project,Theme,Lead,Status\nCareers fair,1,lead,On hold\n", context())
                .getFirst();

        assertThat(planned.action()).isEqualTo(RowAction.ADD);
        assertThat(Plans.said(planned.draft().warnings()))
                .containsExactly("D2: It is added as active. Revise it afterwards to put it on hold.");
    }

    @Test
    void aRepetitionFindsEveryProjectThereAsItWasOrAsItIs() {
        String file = "Ref,Project,Theme,Lead\nP1,Careers fair,1,lead\n,Exit interviews,2,lead\n";
        ImportContext context = context();
        plan(file, context)
                .forEach(planned -> context.evolve(registered(
                        planned.ref(), ((ProjectEntry) planned.draft().entry()).project())));

        assertThat(refs(file, context))
                .containsExactly(Tuple.tuple("P1", RowAction.SAME), Tuple.tuple("P2", RowAction.SAME));

        ProjectDetails before =
                ((ProjectEntry) plan(file, context).getFirst().draft().entry()).project();
        context.evolve(new ProjectRevised(
                Plans.SG23,
                "P1",
                before,
                new ProjectDetails("1", "Careers day", List.of("lead"), ProjectStatus.ON_HOLD, List.of())));

        assertThat(refs(file, context)).contains(Tuple.tuple("P1", RowAction.SAME));
        assertThat(refs("Ref,Project,Theme,Lead\nP1,Careers day,1,lead\n", context))
                .containsExactly(Tuple.tuple("P1", RowAction.SAME));
        assertThat(refs("Ref,Project,Theme,Lead\nP1,Careers week,1,lead\n", context))
                .containsExactly(Tuple.tuple("P1", RowAction.CHANGE));
        assertThat(refs("Project,Theme,Lead\ncareers day,2,lead\n", context))
                .containsExactly(Tuple.tuple("P1", RowAction.CHANGE));
    }

    private static ProjectRegistered registered(String ref, ProjectDetails project) {
        return new ProjectRegistered(
                Plans.SG23, ref, project.theme(), project.title(), project.leads(), project.plannedStages());
    }

    private static ImportContext context() {
        ImportContext context = Plans.context();
        return context;
    }

    private static List<Tuple> refs(String file, ImportContext context) {
        return plan(file, context).stream()
                .map(planned -> Tuple.tuple(planned.ref(), planned.action()))
                .toList();
    }

    private static List<PlannedRow> plan(String file, ImportContext context) {
        return Plans.plan(Plans.csv(file), context, ProjectTable.KIND);
    }
}
