package org.waymark.command.imports.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.waymark.command.action.PlanAction;
import org.waymark.command.action.ReportActionProgress;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.RatingLevel;

/** A report on an action is another one where its day is another. */
class ActionReportDaysTest {

    private static final String FILE = "Ref,Action,RAG\n1A,Recruit,G\n1A,Retain,A\n";

    private final ImportContext context = Plans.context();

    @Test
    void theSameRatingForALaterDayIsANewReport() {
        plan(FILE, asAt("2026-03-31")).forEach(this::record);

        assertThat(actions(FILE, asAt("2026-03-31"))).containsOnly(RowAction.SAME);
        assertThat(actions(FILE, How.GUESSED)).containsOnly(RowAction.SAME);

        List<PlannedRow> later = plan(FILE, asAt("2026-06-30"));
        assertThat(later)
                .flatExtracting(PlannedRow::changes)
                .extracting(FieldChange::before, FieldChange::after)
                .containsExactly(
                        Tuple.tuple("G (31 March 2026)", "G (30 June 2026)"),
                        Tuple.tuple("A (31 March 2026)", "A (30 June 2026)"));
        assertThat(later)
                .flatExtracting(ActionReportDaysTest::commands)
                .extracting(RowCommand::asAt)
                .containsOnly(LocalDate.of(2026, 6, 30));

        later.forEach(this::record);
        assertThat(actions(FILE, asAt("2026-03-31"))).containsOnly(RowAction.SAME);
        assertThat(actions(FILE, asAt("2026-06-30"))).containsOnly(RowAction.SAME);
    }

    @Test
    void rowsOfOneReferenceAreToldApartByWhatIsDoneWhateverIsReportedOnThem() {
        plan(FILE, asAt("2026-03-31")).forEach(this::record);

        assertThat(plan("Ref,Action,RAG\n1A,Retain,G\n1A,Recruit,R\n", asAt("2026-06-30")))
                .extracting(PlannedRow::ref, row -> row.changes().getFirst().before())
                .containsExactly(Tuple.tuple("1A.2", "A (31 March 2026)"), Tuple.tuple("1A.1", "G (31 March 2026)"));
    }

    @Test
    void anActionThatIsReportedOnForADayIsPlannedByThen() {
        assertThat(commands(plan(FILE, asAt("2026-03-31")).getFirst()))
                .extracting(RowCommand::asAt)
                .containsOnly(LocalDate.of(2026, 3, 31));
    }

    @Test
    void aMonthWithoutItsYearIsTheNextFromTheDayOn() {
        String file = "Ref,Action,By,RAG\n1A,Recruit,By June,G\n";

        assertThat(Objects.requireNonNull(Plans.plan(plan(file, asAt("2026-03-31"))
                                        .getFirst()
                                        .draft())
                                .by())
                        .date())
                .isEqualTo("2026-06-30");
        assertThat(Objects.requireNonNull(
                                Plans.plan(plan(file, How.GUESSED).getFirst().draft())
                                        .by())
                        .date())
                .isEqualTo("2027-06-30");
    }

    private static How asAt(String day) {
        return new How(
                null, null, false, Map.of(), Map.of("asAt", List.of(day)), Map.of(), Map.of(), false, true, null);
    }

    private List<PlannedRow> plan(String file, How how) {
        return Plans.plan(Plans.csv(file), context, ActionTable.KIND, how);
    }

    private List<RowAction> actions(String file, How how) {
        return plan(file, how).stream().map(PlannedRow::action).toList();
    }

    private static List<RowCommand> commands(PlannedRow row) {
        return row.action() == RowAction.ADD
                ? row.draft().entry().adding(Plans.SG23, row.ref())
                : row.draft()
                        .entry()
                        .changing(Plans.SG23, row.ref(), Objects.requireNonNull(row.there()), row.changes());
    }

    /** The strategy after a row was imported. */
    private void record(PlannedRow row) {
        for (RowCommand command : commands(row)) {
            LocalDate asAt = Objects.requireNonNullElse(command.asAt(), context.today());
            switch (command.command()) {
                case PlanAction _ ->
                    context.evolve(new ActionPlanned(Plans.SG23, row.ref(), Plans.plan(row.draft())), asAt);
                case ReportActionProgress report ->
                    context.evolve(
                            new ActionProgressReported(
                                    Plans.SG23,
                                    row.ref(),
                                    new ActionProgress(
                                            ActionStatus.PLANNED,
                                            RatingLevel.DEFAULT_SCALE.stream()
                                                    .filter(level ->
                                                            level.letter().equals(report.rating()))
                                                    .findFirst()
                                                    .orElseThrow(),
                                            1,
                                            report.comment())),
                            asAt);
                default -> throw new AssertionError(command);
            }
        }
    }
}
