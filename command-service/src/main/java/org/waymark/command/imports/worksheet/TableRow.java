package org.waymark.command.imports.worksheet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.worksheet.FilledWorksheet;
import org.waymark.events.CellColumn;

/** Reads one row of a table as a row of a worksheet. Used for one row, then thrown away. */
final class TableRow {

    private final RowReader cells;
    private final FilledWorksheet worksheet;
    private final ImportContext context;
    private final Columns columns;

    TableRow(RowReader cells, FilledWorksheet worksheet, ImportContext context, Columns columns) {
        this.cells = cells;
        this.worksheet = worksheet;
        this.context = context;
        this.columns = columns;
    }

    Draft read() {
        String ref = ref();
        Map<String, Object> given = new LinkedHashMap<>();
        for (CellColumn cell : worksheet.cells()) {
            Object value = value(cell);
            if (value != null) {
                given.put(cell.id(), value);
            }
        }
        FilledWorksheet.Preview preview = worksheet.preview(ref.isEmpty() ? null : ref, given);
        preview.errors().forEach(error -> cells.wrong(columns.of(error.field()), error.message()));
        return cells.draft(ref, new RowEntry(worksheet, given, preview.says()));
    }

    /** That of a row of this worksheet; a bare number is one of the table's own. */
    private String ref() {
        String ref = cells.ref(columns.ref());
        if (ref.isEmpty() || ref.matches("\\d+")) {
            return "";
        }
        return worksheet.rows().contains(ref)
                ? ref
                : cells.wrong(
                        columns.ref(),
                        "Worksheet %s has no row %s. Clear the cell to add a new row.".formatted(worksheet.ref(), ref));
    }

    /** What a command would be sent; null where the cell says nothing. */
    private @Nullable Object value(CellColumn cell) {
        CellOfRow column = new CellOfRow(cell);
        String text = cells.text(column);
        if (text.isEmpty()) {
            return null;
        }
        return switch (cell.type()) {
            case DAY ->
                Optional.ofNullable(cells.date(column, context.today()))
                        .map(LocalDate::toString)
                        .orElse(null);
            case PERSON -> {
                List<String> people = cells.leads(column, context);
                yield people.isEmpty() ? null : people;
            }
            case TEXT, LONG_TEXT, CHOICE, NUMBER, MONEY, REFERENCE, YES_PARTLY_NO -> text;
        };
    }
}
