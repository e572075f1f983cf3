package org.waymark.command.imports.row;

import java.util.List;
import org.waymark.command.imports.layout.RowCells;
import org.waymark.command.imports.table.Column;

/**
 * A row as it was read.
 *
 * @param cells    what the file says, field by field
 * @param ref      the reference in the row; empty where there is none or it cannot be used
 * @param entry    what was read; texts are empty where there was nothing
 * @param warnings what was concluded or may be meant otherwise, for people
 * @param errors   what keeps it from being imported
 */
public record Draft(RowCells cells, String ref, Entry entry, List<CellMessage> warnings, List<CellMessage> errors) {

    public Draft {
        warnings = List.copyOf(warnings);
        errors = List.copyOf(errors);
    }

    /** As a spreadsheet counts: the first row of the file is 1. */
    public int row() {
        return cells.number();
    }

    /**
     * Something to be said about a field of this row.
     *
     * @param name what the column is called in the file
     */
    public CellMessage at(Column column, String name, String message) {
        return new CellMessage(cells.address(column), name, message);
    }

    public boolean isSound() {
        return errors.isEmpty();
    }
}
