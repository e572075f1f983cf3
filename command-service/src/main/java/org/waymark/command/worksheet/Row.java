package org.waymark.command.worksheet;

import java.util.List;
import java.util.Optional;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetRowEvent;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRestored;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRevised;

/**
 * A row as it is.
 *
 * @param worksheet ref of its worksheet
 * @param cells     those that hold something
 * @param removed   whether it was removed
 */
record Row(String worksheet, String ref, List<WorksheetCell> cells, boolean removed) {

    static Row of(WorksheetRowAdded added) {
        return new Row(added.worksheet(), added.row(), added.cells(), false);
    }

    Row evolve(WorksheetRowEvent event) {
        return switch (event) {
            case WorksheetRowAdded added -> of(added);
            case WorksheetRowRevised revised -> new Row(worksheet, ref, revised.after(), removed);
            case WorksheetRowRemoved _ -> new Row(worksheet, ref, cells, true);
            case WorksheetRowRestored _ -> new Row(worksheet, ref, cells, false);
        };
    }

    /** What one of its cells holds, if it holds something. */
    Optional<WorksheetCell> cell(String id) {
        return cells.stream().filter(cell -> cell.column().equals(id)).findFirst();
    }
}
