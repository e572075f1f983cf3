package org.waymark.command.imports.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.imports.Plans.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.command.assessment.CompleteAssessmentTask;
import org.waymark.command.assessment.PlanAssessmentTask;
import org.waymark.command.assessment.ReopenAssessmentTask;
import org.waymark.command.assessment.ReviseAssessmentTask;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Ref;
import org.waymark.events.AssessmentEvent.AssessmentClosed;
import org.waymark.events.AssessmentEvent.AssessmentRoundStarted;
import org.waymark.events.AssessmentEvent.AssessmentTaskDone;
import org.waymark.events.AssessmentEvent.AssessmentTaskPlanned;
import org.waymark.events.AssessmentEvent.AssessmentTaskRemoved;
import org.waymark.events.AssessmentEvent.AssessmentTaskRevised;
import org.waymark.events.AssessmentEvents;
import org.waymark.events.AssessmentTask;
import org.waymark.events.WaymarkEvent;

/** The rows of a table are tasks of a self-assessment, and what its plan says comes in again without a change. */
class TaskTableTest {

    private static final Ref F1 = new Ref("F1");
    private static final AssessmentTask WORKSHOP = new AssessmentTask(
            "Hold the workshop", LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31), List.of("Head of Service", "HR"));

    /** F1, and what happened in its plan. */
    private static ImportContext round(WaymarkEvent... events) {
        ImportContext context = Plans.into(new AssessmentDestination(F1));
        context.evolve(new AssessmentRoundStarted(
                SG23, "F1", AssessmentEvents.head("Baseline"), AssessmentEvents.framework(1)));
        List.of(events).forEach(context::evolve);
        return context;
    }

    private static AssessmentTaskPlanned planned(int number, AssessmentTask task) {
        return new AssessmentTaskPlanned(SG23, "F1", number, task);
    }

    private static AssessmentTask task(String words) {
        return new AssessmentTask(words, null, null, List.of());
    }

    private static List<PlannedRow> plan(ImportContext context, String csv) {
        return Plans.plan(Plans.csv(csv), context, TaskTable.KIND, How.GUESSED);
    }

    private static List<?> adding(PlannedRow row) {
        return row.draft().entry().adding(SG23, row.ref()).stream()
                .map(RowCommand::command)
                .toList();
    }

    private static List<?> changing(PlannedRow row) {
        return row
                .draft()
                .entry()
                .changing(SG23, row.ref(), Objects.requireNonNull(row.there()), row.changes())
                .stream()
                .map(RowCommand::command)
                .toList();
    }

    private static PlanAssessmentTask planning(AssessmentTask task, @Nullable LocalDate done) {
        return new PlanAssessmentTask(SG23, F1, task.task(), task.from(), task.by(), task.participants(), done);
    }

    @Test
    void aTableIsReadHoweverItsColumnsAreCalled() {
        List<PlannedRow> rows = plan(round(), """
                No,Tasks,Start date,By when,Who takes part,Done?
                1,Hold the workshop,1/5/2024,31 May 2024,Head of Service; HR,
                2,Agree the dates,,,,20/06/2023
                """);

        assertThat(rows).extracting(PlannedRow::action).containsOnly(RowAction.ADD);
        assertThat(rows).extracting(PlannedRow::ref).containsExactly("1", "2");
        assertThat(adding(rows.getFirst())).isEqualTo(List.of(planning(WORKSHOP, null)));
        assertThat(adding(rows.getLast()))
                .isEqualTo(List.of(planning(task("Agree the dates"), LocalDate.of(2023, 6, 20))));
    }

    @ParameterizedTest
    @CsvSource({
        "When,May 2024,2024-05-01,2024-05-31",
        "When,Q2 2024,2024-04-01,2024-06-30",
        "When,1 to 31 May 2024,2024-05-01,2024-05-31",
        "When,3rd – 7th May 2024,2024-05-03,2024-05-07",
        "When,May – June 2024,2024-05-01,2024-06-30",
        "When,28 April to 3 May 2024,2024-04-28,2024-05-03",
        "Period,01/05/2024-31/05/2024,2024-05-01,2024-05-31",
        "Period,1 December 2023 to 31 January 2024,2023-12-01,2024-01-31",
        "When,12 May 2024,,2024-05-12",
        "By,May 2024,,2024-05-31",
        "By,1 to 31 May 2024,2024-05-01,2024-05-31"
    })
    void aDayOrAPeriodIsReadAsPeopleWriteIt(
            String heading, String written, @Nullable LocalDate from, @Nullable LocalDate by) {
        assertThat(plan(round(), "Task,%s,Done\nAsk,%s,No\n".formatted(heading, written)))
                .singleElement()
                .satisfies(row -> assertThat(adding(row))
                        .isEqualTo(List.of(planning(new AssessmentTask("Ask", from, by, List.of()), null))));
    }

    @Test
    void whatIsExportedComesInAgainWithoutAChange() {
        List<PlannedRow> rows = plan(
                round(
                        planned(1, WORKSHOP),
                        planned(2, task("Planned twice")),
                        new AssessmentTaskRemoved(SG23, "F1", 2),
                        planned(3, task("Agree the dates")),
                        new AssessmentTaskDone(SG23, "F1", 3, LocalDate.of(2023, 6, 20))),
                """
                Number,Task,From,By,Who takes part,Done,Done on
                1,Hold the workshop,01/05/2024,31/05/2024,Head of Service; HR,No,
                3,Agree the dates,,,,Yes,20/06/2023
                ,Planned twice,,,,,
                """);

        assertThat(rows).extracting(PlannedRow::action).containsExactly(RowAction.SAME, RowAction.SAME, RowAction.ADD);
        assertThat(rows.getLast().ref()).isEqualTo("4");
    }

    @Test
    void aFileFromBeforeATaskWasRevisedOrDoneChangesNothing() {
        assertThat(plan(
                        round(
                                planned(1, task("Ask")),
                                new AssessmentTaskRevised(SG23, "F1", 1, task("Ask"), task("Ask everybody")),
                                new AssessmentTaskDone(SG23, "F1", 1, LocalDate.of(2023, 6, 20))),
                        "Task,Done\nAsk,No\n"))
                .extracting(PlannedRow::action)
                .containsExactly(RowAction.SAME);
    }

    @Test
    void aTaskThatIsThereIsRevisedAndDoneOrOpenedAgain() {
        List<PlannedRow> rows = plan(
                round(
                        planned(1, WORKSHOP),
                        planned(2, task("Agree the dates")),
                        new AssessmentTaskDone(SG23, "F1", 2, LocalDate.of(2023, 6, 20)),
                        planned(3, task("Send the papers")),
                        new AssessmentTaskRevised(SG23, "F1", 3, task("Send the papers"), task("Send all papers")),
                        new AssessmentTaskDone(SG23, "F1", 3, LocalDate.of(2023, 6, 20))),
                """
                Task,By,Done,Done on
                Hold the workshop,30/06/2024,Yes,21/06/2023
                Agree the dates,,Yes,19/06/2023
                Send all papers,,Not yet,
                """);

        assertThat(rows).extracting(PlannedRow::action).containsOnly(RowAction.CHANGE);
        assertThat(changing(rows.getFirst()))
                .isEqualTo(List.of(
                        new ReviseAssessmentTask(SG23, F1, 1, new Changes<>(Map.of("by", LocalDate.of(2024, 6, 30)))),
                        new CompleteAssessmentTask(SG23, F1, 1, LocalDate.of(2023, 6, 21))));
        assertThat(changing(rows.get(1)))
                .isEqualTo(List.of(
                        new ReopenAssessmentTask(SG23, F1, 2),
                        new CompleteAssessmentTask(SG23, F1, 2, LocalDate.of(2023, 6, 19))));
        assertThat(changing(rows.getLast())).isEqualTo(List.of(new ReopenAssessmentTask(SG23, F1, 3)));
    }

    @Test
    void aTaskThatIsDoneOnNoDayIsDoneTodayAndTheRowSaysSo() {
        assertThat(plan(round(), "Task,Done\nAsk,Yes\n")).singleElement().satisfies(row -> {
            assertThat(Plans.said(row.draft().warnings()))
                    .singleElement()
                    .asString()
                    .startsWith("B2: ‘Yes’ names no day");
            assertThat(adding(row)).isEqualTo(List.of(planning(task("Ask"), LocalDate.of(2026, 9, 15))));
        });
    }

    @Test
    void everyCellAtFaultIsToldAtItsPlace() {
        List<PlannedRow> rows = plan(round(), """
                Task,From,By,Done,Done on
                Ask,2024-05-02,2024-05-01,perhaps,
                Tell,,when we can,,
                Send,,,,31/12/2099
                """);

        assertThat(rows).extracting(PlannedRow::action).containsOnly(RowAction.PROBLEM);
        assertThat(Plans.said(rows.getFirst().draft().errors()))
                .hasSize(2)
                .anySatisfy(error -> assertThat(error).startsWith("C2: The task would end on"))
                .anySatisfy(error -> assertThat(error).startsWith("D2: ‘perhaps’ does not say"));
        assertThat(Plans.said(rows.get(1).draft().errors()))
                .singleElement()
                .asString()
                .startsWith("C3: ‘when we can’ is not a date.");
        assertThat(Plans.said(rows.getLast().draft().errors()))
                .singleElement()
                .asString()
                .startsWith("E4: 31/12/2099 is still to come.");
    }

    @Test
    void tasksGoOnlyIntoARoundThatIsOpen() {
        AssessmentDestination nowhere = new AssessmentDestination(new Ref("F9"));
        assertThatThrownBy(nowhere::mustTakeRows)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .returns("assessment.unknown", Refusal::code);
        ImportContext closed = round(new AssessmentClosed(SG23, "F1"));
        assertThatThrownBy(() -> closed.destination(AssessmentDestination.class)
                        .orElseThrow()
                        .mustTakeRows())
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .returns("assessment.closed", Refusal::code);
    }
}
