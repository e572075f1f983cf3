package org.waymark.command.imports.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.row.CellError;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.project.RegisterProject;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectStatus;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.StageSchemeDefined;

class ProjectTableTest {

    @Test
    void readsEveryColumn() {
        PlannedRow step = steps(
                        "No,Project title,Theme,Project lead,Piloting start,Piloting end,Roll-out by,RAG\n"
                                + "4,Careers fair,Recruitment,lead; PSW,1/4/2023,30/6/2023,31/12/2023,G\n",
                        outline())
                .getFirst();

        assertThat(step.action()).isEqualTo(RowAction.PLAN);
        assertThat(step.ref()).isEqualTo("P4");
        ProjectEntry project = (ProjectEntry) step.draft().entry();
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
        RegisterProject command = project.command(Plans.SG23, "P4");
        assertThat(command.title()).isEqualTo("Careers fair");
        assertThat(command.plannedStages()).hasSize(2);
    }

    @Test
    void themesCanStandAboveTheirProjects() {
        List<PlannedRow> steps = steps(
                "Project,Lead\nTheme 1: Recruitment,\nCareers fair,lead\nRetention,\nExit interviews,lead\n",
                outline());

        assertThat(steps)
                .extracting(
                        step -> ((ProjectEntry) step.draft().entry()).project().theme())
                .containsExactly("1", "2");
        assertThat(steps).extracting(PlannedRow::ref).containsExactly("P1", "P2");
    }

    @Test
    void namesEveryWrongCell() {
        ImportContext outline = outline();
        outline.evolve(new RoleGranted(Plans.SG23, "lead", Role.LEAD));

        assertThat(steps(
                                "Ref,Project,Theme,Lead,Status,Piloting start,Piloting end,Roll-out by\n"
                                        + "P/1,,Housing,stranger,Closed,1/6/2023,1/5/2023,soon\n",
                                outline)
                        .getFirst()
                        .draft()
                        .errors())
                .extracting(CellError::column)
                .containsExactlyInAnyOrder("Ref", "Project", "Theme", "Lead", "Status", "Piloting end", "Roll-out by");
    }

    @Test
    void asksForTheTheme() {
        assertThat(steps("Project,Lead\nCareers fair,lead\n", outline())
                        .getFirst()
                        .draft()
                        .errors())
                .containsExactly(new CellError(
                        "theme",
                        2,
                        "Say to which theme the project belongs, in a column ‘Theme’ or in a row above its projects."));
    }

    @Test
    void saysThatOnHoldComesAfterwards() {
        PlannedRow step = steps("Project,Theme,Lead,Status\nCareers fair,1,lead,On hold\n", outline())
                .getFirst();

        assertThat(step.action()).isEqualTo(RowAction.PLAN);
        assertThat(step.draft().hints())
                .containsExactly("It is entered as active; put it on hold afterwards, by revising it.");
    }

    @Test
    void aRepetitionFindsEveryProjectThereAsItWasOrAsItIs() {
        String file = "Ref,Project,Theme,Lead\nP1,Careers fair,1,lead\n,Exit interviews,2,lead\n";
        ImportContext outline = outline();
        steps(file, outline)
                .forEach(step -> outline.evolve(
                        registered(step.ref(), ((ProjectEntry) step.draft().entry()).project())));

        assertThat(refs(file, outline))
                .containsExactly(
                        Tuple.tuple("P1", RowAction.ALREADY_THERE), Tuple.tuple("P2", RowAction.ALREADY_THERE));

        ProjectDetails before =
                ((ProjectEntry) steps(file, outline).getFirst().draft().entry()).project();
        outline.evolve(new ProjectRevised(
                Plans.SG23,
                "P1",
                before,
                new ProjectDetails("1", "Careers day", List.of("lead"), ProjectStatus.ON_HOLD, List.of())));

        assertThat(refs(file, outline)).contains(Tuple.tuple("P1", RowAction.ALREADY_THERE));
        assertThat(refs("Ref,Project,Theme,Lead\nP1,Careers day,1,lead\n", outline))
                .containsExactly(Tuple.tuple("P1", RowAction.ALREADY_THERE));
        assertThat(refs("Ref,Project,Theme,Lead\nP1,Careers week,1,lead\n", outline))
                .containsExactly(Tuple.tuple("P1", RowAction.PROBLEM));
        assertThat(refs("Project,Theme,Lead\ncareers day,2,lead\n", outline))
                .containsExactly(Tuple.tuple("P1", RowAction.PROBLEM));
    }

    private static ProjectRegistered registered(String ref, ProjectDetails project) {
        return new ProjectRegistered(
                Plans.SG23, ref, project.theme(), project.title(), project.leads(), project.plannedStages());
    }

    private static ImportContext outline() {
        ImportContext outline = Plans.outline();
        outline.evolve(new StageSchemeDefined(Plans.SG23, 1, Stage.DEFAULT_SCHEME));
        return outline;
    }

    private static List<Tuple> refs(String file, ImportContext outline) {
        return steps(file, outline).stream()
                .map(step -> Tuple.tuple(step.ref(), step.action()))
                .toList();
    }

    private static List<PlannedRow> steps(String file, ImportContext outline) {
        return Plans.steps(Plans.csv(file), new ProjectTable(outline));
    }
}
