package org.waymark.command.worksheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Texts;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnSource;
import org.waymark.events.Objective;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetColumn.Each;
import org.waymark.events.WorksheetForm;

/**
 * The cells of a row, with what somebody wrote in some of them.
 *
 * @param cells  those that hold something: the one that the row is called by, then the others in the order of the columns, then
 *               what was written in columns that the form no longer has
 * @param impact what was said of the impact of the action that the row is about, which is kept with the action; null clears
 */
record RowCells(List<WorksheetCell> cells, Map<ColumnSource, @Nullable String> impact) {

    /** Of an objective that a column stands for. */
    private static final Pattern OBJECTIVE = Pattern.compile("O\\d+");

    private static final int CELLS_NAMED = 40;

    /**
     * The cells after a change.
     *
     * @param before null for a row that is about to be added
     * @param values by the ids of cells
     * @throws Refusal that tells everything that is wrong with them
     */
    static RowCells after(
            WorksheetForm form,
            List<Objective> objectives,
            @Nullable Row before,
            Map<String, ? extends @Nullable Object> values,
            CellReader reader) {
        return new Changing(form, form.cells(objectives), before, reader).to(values);
    }

    /** One change, and what is wrong with it so far. */
    private static final class Changing {

        private final WorksheetForm form;
        private final List<CellColumn> columns;
        private final @Nullable Row before;
        private final CellReader reader;
        private final Map<String, WorksheetCell> after = new LinkedHashMap<>();
        private final Map<ColumnSource, @Nullable String> impact = new EnumMap<>(ColumnSource.class);
        private final List<FieldError> errors = new ArrayList<>();

        Changing(WorksheetForm form, List<CellColumn> columns, @Nullable Row before, CellReader reader) {
            this.form = form;
            this.columns = columns;
            this.before = before;
            this.reader = reader;
        }

        RowCells to(Map<String, ? extends @Nullable Object> values) {
            List<WorksheetCell> held = before == null ? List.of() : before.cells();
            held.forEach(cell -> after.put(cell.column(), cell));
            values.forEach((id, given) -> column(id).ifPresentOrElse(column -> read(column, given), () -> unknown(id)));
            columns.forEach(column -> needed(column, values));
            if (!errors.isEmpty()) {
                throw Refusal.of(Refusal.Kind.RULE, "worksheet.cells", errors);
            }
            return new RowCells(inOrder(), impact);
        }

        private List<WorksheetCell> inOrder() {
            List<WorksheetCell> inOrder = new ArrayList<>();
            Stream.concat(Stream.of(form.heading()), columns.stream().map(CellColumn::id))
                    .forEach(id -> {
                        WorksheetCell cell = after.remove(id);
                        if (cell != null) {
                            inOrder.add(cell);
                        }
                    });
            inOrder.addAll(after.values());
            return inOrder;
        }

        private Optional<CellColumn> column(String id) {
            return columns.stream()
                    .filter(column -> column.id().equalsIgnoreCase(id))
                    .findFirst();
        }

        private void read(CellColumn column, @Nullable Object given) {
            WorksheetCell was = after.get(column.id());
            Reading reading = reader.read(column, given, was);
            if (reading.fault() != null) {
                say(column, reading.fault());
            } else if (column.column().source() != null) {
                impact.put(
                        column.column().source(),
                        reading.cell() == null ? null : reading.cell().text());
            } else if (reading.cell() == null) {
                after.remove(column.id());
            } else {
                after.put(column.id(), reading.cell());
            }
        }

        /** What was always needed is needed of a new row; of another one, what is there must not be cleared. */
        private void needed(CellColumn column, Map<String, ? extends @Nullable Object> values) {
            boolean asked = column.column().required() && column.column().source() == null;
            boolean named = before == null || values.keySet().stream().anyMatch(column.id()::equalsIgnoreCase);
            if (asked && named && isEmpty(column) && !isAtFault(column)) {
                say(column, before == null ? "is needed" : "is needed and cannot be cleared");
            }
        }

        /** A column that stands for each entry of a list is filled in where one of its cells is. */
        private boolean isEmpty(CellColumn column) {
            return columns.stream()
                    .filter(other -> other.column().id().equals(column.column().id()))
                    .noneMatch(other -> after.containsKey(other.id()));
        }

        private boolean isAtFault(CellColumn column) {
            return errors.stream().anyMatch(error -> error.field().equals(field(column.id())));
        }

        private void unknown(String id) {
            String shown = Texts.readable(id);
            boolean former = form.columns().stream()
                    .anyMatch(column -> column.each() == Each.OBJECTIVES
                            && id.startsWith(column.id() + ".")
                            && OBJECTIVE
                                    .matcher(id.substring(column.id().length() + 1))
                                    .matches());
            errors.add(new FieldError(
                    field(shown),
                    former
                            ? "Objective " + id.substring(id.lastIndexOf('.') + 1)
                                    + " is not in the charter any more, so nothing can be written for it."
                            : "There is no cell “" + shown + "” in this worksheet. The cells are "
                                    + columns.stream()
                                            .map(CellColumn::id)
                                            .limit(CELLS_NAMED)
                                            .collect(Collectors.joining(", "))
                                    + (columns.size() > CELLS_NAMED ? " …" : ".")));
        }

        private void say(CellColumn column, String what) {
            errors.add(new FieldError(field(column.id()), "“" + CellLabels.of(column) + "” " + what + "."));
        }
    }

    /** The field of a command that a cell is. */
    static String field(String cell) {
        return "values." + cell;
    }
}
