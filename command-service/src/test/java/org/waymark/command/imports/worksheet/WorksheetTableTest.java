package org.waymark.command.imports.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.command.imports.Plans.SG23;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.impactRecorded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.layout.HowJson;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.schema.CellValues;
import org.waymark.command.schema.Ref;
import org.waymark.command.worksheet.AddWorksheetRow;
import org.waymark.command.worksheet.ReviseWorksheetRow;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetHead;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRevised;
import org.waymark.events.worksheet.WorksheetKind;

/** The rows of a table go into a worksheet, and what the worksheet says comes in again without a change. */
class WorksheetTableTest {

    private static final WorksheetRowAdded ROW = row(
            "W1.1", WorksheetCell.values("objective", List.of("O1")), WorksheetCell.values("importance", List.of("H")));

    private static WorksheetRowAdded row(String ref, WorksheetCell... cells) {
        return new WorksheetRowAdded(SG23, "W1", ref, List.of(cells));
    }

    /** W1 of a kind, and what happened in the strategy. */
    private static ImportContext of(String kind, WaymarkEvent... events) {
        ImportContext context = Plans.into("W1");
        context.evolve(new WorksheetStarted(
                SG23,
                "W1",
                new WorksheetHead("Title", null, null, List.of()),
                WorksheetKind.of(kind).orElseThrow().form()));
        List.of(events).forEach(context::evolve);
        return context;
    }

    private static List<PlannedRow> plan(ImportContext context, String csv) {
        return plan(context, csv, How.GUESSED);
    }

    private static List<PlannedRow> plan(ImportContext context, String csv, How how) {
        return Plans.plan(Plans.csv(csv), context, WorksheetTable.KIND, how);
    }

    private static Object adding(PlannedRow row) {
        return row.draft().entry().adding(SG23, row.ref()).getFirst().command();
    }

    private static AddWorksheetRow add(Map<String, Object> values) {
        return new AddWorksheetRow(SG23, new Ref("W1"), new CellValues(new LinkedHashMap<>(values)), List.of());
    }

    private static List<String> errors(PlannedRow row) {
        return Plans.said(row.draft().errors());
    }

    @Test
    void columnsAreTheCellsOfTheWorksheetHoweverTheyAreWritten() {
        List<PlannedRow> rows = plan(of("gap-analysis"), """
                OBJECTIVES,Importance (H/M/L),Status:,Comment
                fewer vacancies,h,Making Progress,Many leave
                Better pay,Medium,,
                """);

        assertThat(rows).extracting(PlannedRow::action).containsOnly(RowAction.ADD);
        assertThat(rows).extracting(PlannedRow::ref).containsExactly("W1.1", "W1.2");
        assertThat(adding(rows.getFirst()))
                .isEqualTo(add(Map.of(
                        "objective",
                        "fewer vacancies",
                        "importance",
                        "h",
                        "status",
                        "Making Progress",
                        "comments",
                        "Many leave")));
        assertThat(rows.getFirst().draft().entry().content().fields())
                .containsEntry("values.objective", "O1")
                .containsEntry("values.importance", "H");
    }

    @Test
    void aColumnThatStandsForEachEntryIsCalledByEither() {
        List<PlannedRow> rows = plan(of("lessons"), """
                Lesson,Council,Cost health
                Start earlier,"£1,200.50",300
                """);

        assertThat(adding(rows.getFirst()))
                .isEqualTo(add(Map.of("lesson", "Start earlier", "cost.council", "£1,200.50", "cost.health", "300")));
        assertThat(rows.getFirst().draft().entry().content().says("values.cost.council"))
                .isEqualTo("1200.5");
    }

    @Test
    void daysAreReadAsPeopleWriteThemAndPeopleAsElsewhere() {
        List<PlannedRow> rows = plan(of("communications"), """
                Audience,Message,By whom,Next day
                Staff,We listened,Head of Service; HR,31/3/2027
                """);

        assertThat(adding(rows.getFirst()))
                .isEqualTo(add(Map.of(
                        "audience",
                        "Staff",
                        "message",
                        "We listened",
                        "by",
                        List.of("Head of Service", "HR"),
                        "when",
                        "2027-03-31")));
    }

    @Test
    void everyCellAtFaultIsToldAtItsPlace() {
        List<PlannedRow> rows = plan(of("gap-analysis", ROW), """
                Ref,Objective,Importance,Status
                W1.9,O1,huge,
                W2.1,O1,,
                ,,H,unknown
                """);

        assertThat(rows).extracting(PlannedRow::action).containsOnly(RowAction.PROBLEM);
        assertThat(errors(rows.getFirst()))
                .containsExactlyInAnyOrder(
                        "A2: Worksheet W1 has no row W1.9. Clear the cell to add a new row.",
                        "C2: “Importance” must be one of High (H), Medium (M), Low (L).");
        assertThat(errors(rows.get(1)))
                .containsExactly("A3: Worksheet W1 has no row W2.1. Clear the cell to add a new row.");
        assertThat(errors(rows.getLast()))
                .anySatisfy(error -> assertThat(error).startsWith("D4: “Status” must be one of"))
                .contains("B4: “Objective” is needed.");
    }

    @Test
    void aRowIsKnownByItsRefOrByWhatItIsCalledAndChangesInTheCellsThatDiffer() {
        List<PlannedRow> rows =
                plan(of("gap-analysis", ROW, row("W1.2", WorksheetCell.text("objective", "Better pay"))), """
                Ref,Objective,Importance,Status
                W1.1,O1,Low,
                ,better PAY,Low,
                """);

        assertThat(rows).extracting(PlannedRow::action).containsOnly(RowAction.CHANGE);
        assertThat(rows).extracting(PlannedRow::ref).containsExactly("W1.1", "W1.2");
        PlannedRow first = rows.getFirst();
        assertThat(first.changes())
                .containsExactly(new FieldChange("values.importance", "Importance", false, "H", "L"));
        assertThat(first.draft()
                        .entry()
                        .changing(SG23, "W1.1", Objects.requireNonNull(first.there()), first.changes())
                        .getFirst()
                        .command())
                .isEqualTo(new ReviseWorksheetRow(
                        SG23, new Ref("W1"), new Ref("W1.1"), new CellValues(Map.of("importance", "Low"))));
    }

    @Test
    void whatIsExportedComesInAgainWithoutAChange() {
        List<PlannedRow> rows = plan(
                of(
                        "resources",
                        actionPlanned("1A"),
                        row(
                                "W1.1",
                                WorksheetCell.text("source", "Training grant"),
                                WorksheetCell.values("amount", List.of("1200.5")),
                                WorksheetCell.values("from", List.of("2026-04-01")),
                                WorksheetCell.values("theme", List.of("1")),
                                WorksheetCell.values("action", List.of("1A")),
                                WorksheetCell.values("status", List.of("agreed"))),
                        row("W1.2", WorksheetCell.text("source", "A post")),
                        new WorksheetRowRemoved(SG23, "W1", "W1.2")),
                """
                Ref,Source of money or staff,Amount,From,To,For theme,For action,Conditions,Status,Linked to
                W1.1,Training grant,"£1,200.50",01/04/2026,,1,1A,,Agreed,P1
                ,A post,,,,,,,,
                """);

        assertThat(rows).extracting(PlannedRow::action).containsExactly(RowAction.SAME, RowAction.ADD);
        assertThat(rows.getLast().ref()).isEqualTo("W1.3");
    }

    @Test
    void aFileFromBeforeARowWasRevisedChangesNothing() {
        List<PlannedRow> rows = plan(
                of(
                        "gap-analysis",
                        ROW,
                        new WorksheetRowRevised(
                                SG23,
                                "W1",
                                "W1.1",
                                ROW.cells(),
                                List.of(WorksheetCell.values("objective", List.of("O1"))))),
                "Objective,Importance\nFewer vacancies,High\n");

        assertThat(rows).extracting(PlannedRow::action).containsExactly(RowAction.SAME);
    }

    @Test
    void theImpactOfAnActionIsComparedWithThatOfTheAction() {
        ImportContext context = of(
                "impact-of-development",
                actionPlanned("1A"),
                impactRecorded(),
                row("W1.1", WorksheetCell.values("action", List.of("1A"))));
        String planned = String.valueOf(impactRecorded().after().planned());

        assertThat(plan(context, "Action,Planned impacts\n1A,%s\n".formatted(planned)))
                .extracting(PlannedRow::action)
                .containsExactly(RowAction.SAME);
        assertThat(plan(context, "Action,Planned impacts\n1A,Something else\n"))
                .singleElement()
                .satisfies(row -> assertThat(row.changes())
                        .containsExactly(new FieldChange(
                                "values.planned", "Planned impacts", false, planned, "Something else")));
    }

    @Test
    void rowsForAnAgreedWorksheetNeedAReason() {
        ImportContext context = of("gap-analysis", ROW, new WorksheetAgreed(SG23, "W1", null));

        assertThat(plan(context, "Objective\nPay\n"))
                .singleElement()
                .satisfies(row ->
                        assertThat(errors(row)).singleElement().asString().contains("Enter a reason"));
        assertThat(plan(context, "Objective\nPay\n", HowJson.read("{\"reason\":\"Left out at the workshop\"}")))
                .extracting(PlannedRow::action)
                .containsExactly(RowAction.ADD);
    }
}
