package org.waymark.command.imports.layout;

import java.util.Map;
import java.util.Optional;
import org.waymark.command.imports.table.Column;

/**
 * One row by the fields of its kind: what the file says there, with blank cells filled as it was chosen.
 *
 * @param number as a spreadsheet counts: the first row of the file is 1
 * @param cells  what is said, by column; columns that the file does not have only where a default says something
 * @param filled the columns whose text is not the cell's own
 */
public record RowCells(int number, Map<Column, Cell> cells, Map<Column, Blank> filled) {

    public RowCells {
        cells = Map.copyOf(cells);
        filled = Map.copyOf(filled);
    }

    /** The text in a column; empty where there is none. */
    public String text(Column column) {
        return Optional.ofNullable(cells.get(column)).map(Cell::text).orElse("");
    }

    /** Where a field stands; the row where the file has no column for it. */
    public String address(Column column) {
        return Optional.ofNullable(cells.get(column))
                .map(Cell::address)
                .filter(address -> !address.isEmpty())
                .orElse("row " + number);
    }
}
