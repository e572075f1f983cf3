package org.waymark.query.worksheet.sheet;

import java.util.List;
import java.util.Map;
import org.waymark.query.cases.CaseName;

/**
 * A row of a worksheet at a moment.
 *
 * @param title what it is called, in words
 * @param cells by the ids of their columns; those that hold nothing are not in it
 * @param links to other cases, as they are called
 */
public record SheetRow(WorksheetRowView row, String title, Map<String, SheetCell> cells, List<CaseName> links) {

    public SheetRow {
        cells = Map.copyOf(cells);
        links = List.copyOf(links);
    }

    public String ref() {
        return row.ref();
    }

    /** What a cell shows. */
    public SheetCell cell(String column) {
        return cells.getOrDefault(column, SheetCell.EMPTY);
    }
}
