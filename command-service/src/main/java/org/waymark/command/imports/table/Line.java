package org.waymark.command.imports.table;

import java.util.List;

/**
 * One row of a table as the file has it.
 *
 * @param number as a spreadsheet counts: the first row of the file is 1
 * @param cells  without the space around them; empty where nothing is written
 */
public record Line(int number, List<String> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, counted from 0; empty where the row is too short to have it. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** How many cells have something in them. */
    public long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    boolean isBlank() {
        return filled() == 0;
    }
}
