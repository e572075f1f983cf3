package org.waymark.query.worksheet.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.events.CellColumn;

/**
 * A worksheet with its rows at a moment: what its page, its files and programs show.
 *
 * @param day     that is shown
 * @param columns what each row can hold
 * @param former  what rows hold of columns that the worksheet does not have any more
 * @param rows    that are in it, in their order
 * @param removed that were removed, the last to be removed first
 */
public record Sheet(
        LocalDate day,
        WorksheetView head,
        List<CellColumn> columns,
        List<String> former,
        List<SheetRow> rows,
        List<SheetRow> removed) {

    public Sheet {
        columns = List.copyOf(columns);
        former = List.copyOf(former);
        rows = List.copyOf(rows);
        removed = List.copyOf(removed);
    }

    /** A row, removed or not. */
    public Optional<SheetRow> row(String ref) {
        return Stream.concat(rows.stream(), removed.stream())
                .filter(row -> row.ref().equals(ref))
                .findFirst();
    }

    /** The cells of one of its columns. */
    public List<CellColumn> cellsOf(String column) {
        return columns.stream()
                .filter(cell -> cell.column().id().equals(column))
                .toList();
    }
}
