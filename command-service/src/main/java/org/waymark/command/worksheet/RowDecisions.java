package org.waymark.command.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.CommandType.CurrentState;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.CellValues;
import org.waymark.command.schema.Ref;
import org.waymark.events.CellColumn;
import org.waymark.events.Objective;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRestored;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRevised;

/** The rules about the rows of worksheets. */
final class RowDecisions {

    private RowDecisions() {}

    static Decision add(Worksheets worksheets, AddWorksheetRow command, DecisionContext context) {
        Worksheet worksheet = worksheets.mustHave(command.strategy(), command.worksheet());
        worksheet.mustTakeChanges(context);
        if (worksheet.rows().size() >= Worksheet.MOST_ROWS) {
            throw full();
        }
        RowCells after = cells(worksheets, worksheet, null, command.values());
        worksheets.register().mustHave("items", command.items());
        String ref = worksheets.nextRows(worksheet.ref(), 1).getFirst();
        List<WaymarkEvent> events = new ArrayList<>();
        events.add(new WorksheetRowAdded(command.strategy(), worksheet.ref(), ref, after.cells()));
        RowImpact.of(worksheets, worksheet).ifPresent(impact -> {
            impact.mustBeTheOnlyOne(after.cells(), ref);
            impact.recorded(command.strategy(), after, context).ifPresent(events::add);
        });
        events.addAll(NewCase.links(command.strategy(), ref, command.items()));
        return new Decision(ref, events, null);
    }

    static Decision revise(Worksheets worksheets, ReviseWorksheetRow command, DecisionContext context) {
        Worksheet worksheet = worksheets.mustHave(command.strategy(), command.worksheet());
        Row row = worksheets.mustHave(worksheet, command.row());
        worksheet.mustTakeChanges(context);
        mustBeThere(row);
        RowCells after = cells(worksheets, worksheet, row, command.values());
        List<WaymarkEvent> events = new ArrayList<>();
        if (!after.cells().equals(row.cells())) {
            events.add(new WorksheetRowRevised(
                    command.strategy(), worksheet.ref(), row.ref(), row.cells(), after.cells()));
        }
        RowImpact.of(worksheets, worksheet).ifPresent(impact -> {
            impact.mustBeTheOnlyOne(after.cells(), row.ref());
            impact.recorded(command.strategy(), after, context).ifPresent(events::add);
        });
        WorksheetDecisions.mustChange(
                "values", events.isEmpty(), "This would change nothing. Change at least one cell.");
        return new Decision(row.ref(), events, null);
    }

    static Decision remove(Worksheets worksheets, RemoveWorksheetRow command, DecisionContext context) {
        Worksheet worksheet = worksheets.mustHave(command.strategy(), command.worksheet());
        Row row = worksheets.mustHave(worksheet, command.row());
        worksheet.mustNotBeClosed();
        mustBeThere(row);
        context.needsReason(Worksheets.REASON_MISSING, "Enter a reason for removing the row.");
        return Decision.of(row.ref(), new WorksheetRowRemoved(command.strategy(), worksheet.ref(), row.ref()));
    }

    static Decision restore(Worksheets worksheets, RestoreWorksheetRow command, DecisionContext context) {
        Worksheet worksheet = worksheets.mustHave(command.strategy(), command.worksheet());
        Row row = worksheets.mustHave(worksheet, command.row());
        worksheet.mustTakeChanges(context);
        if (!row.removed()) {
            throw Refusal.at(
                    "row",
                    Refusal.Kind.RULE,
                    "worksheet-row.not-removed",
                    "Row " + row.ref() + " was not removed. No change is needed.");
        }
        RowImpact.of(worksheets, worksheet).ifPresent(impact -> impact.mustBeTheOnlyOne(row.cells(), row.ref()));
        return Decision.of(row.ref(), new WorksheetRowRestored(command.strategy(), worksheet.ref(), row.ref()));
    }

    /** What is in the row now, and which of the cells that somebody wrote in now say something else. */
    static @Nullable CurrentState standing(Worksheets worksheets, ReviseWorksheetRow command) {
        return standing(
                worksheets, command.worksheet(), command.row(), command.values().values());
    }

    static @Nullable CurrentState standing(Worksheets worksheets, RemoveWorksheetRow command) {
        return standing(worksheets, command.worksheet(), command.row(), Map.of());
    }

    static @Nullable CurrentState standing(Worksheets worksheets, RestoreWorksheetRow command) {
        return standing(worksheets, command.worksheet(), command.row(), Map.of());
    }

    private static @Nullable CurrentState standing(
            Worksheets worksheets, Ref worksheet, Ref ref, Map<String, @Nullable Object> values) {
        Row row = worksheets.row(ref.value()).orElse(null);
        Worksheet of = worksheets.of(worksheet.value()).orElse(null);
        if (row == null || of == null) {
            return null;
        }
        List<Objective> objectives = worksheets.strategy().objectives();
        CellReader reader = new CellReader(new CaseFacts(worksheets));
        List<FieldError> fields = of.form().cells(objectives).stream()
                .flatMap(cell -> values.entrySet().stream()
                        .filter(each -> each.getKey().equalsIgnoreCase(cell.id()))
                        .flatMap(each -> otherwise(reader, cell, row, each.getValue()).stream()))
                .toList();
        return new CurrentState(CellLabels.words(of.form(), objectives, row), fields);
    }

    /** What a cell says, if that is something else than what somebody wrote in it. */
    private static Optional<FieldError> otherwise(CellReader reader, CellColumn cell, Row row, @Nullable Object given) {
        WorksheetCell now = row.cell(cell.id()).orElse(null);
        if (cell.column().source() != null
                || Objects.equals(reader.read(cell, given, now).cell(), now)) {
            return Optional.empty();
        }
        return Optional.of(new FieldError(
                RowCells.field(cell.id()),
                "“" + CellLabels.of(cell) + "” "
                        + (now == null ? "is now empty." : "now says “" + CellLabels.words(cell, now) + "”.")));
    }

    private static RowCells cells(Worksheets worksheets, Worksheet worksheet, @Nullable Row before, CellValues values) {
        return RowCells.after(
                worksheet.form(),
                worksheets.strategy().objectives(),
                before,
                values.values(),
                new CellReader(new CaseFacts(worksheets)));
    }

    private static void mustBeThere(Row row) {
        if (row.removed()) {
            throw Refusal.at(
                    "row",
                    Refusal.Kind.RULE,
                    "worksheet-row.removed",
                    "Row " + row.ref() + " was removed. Put it back first.");
        }
    }

    static Refusal full() {
        return Refusal.of(
                Refusal.Kind.RULE,
                "worksheet.full",
                "A worksheet can have at most " + Worksheet.MOST_ROWS + " rows. Start another.");
    }
}
