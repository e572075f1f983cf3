package org.waymark.query.worksheet.sheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.events.WorksheetCell;
import org.waymark.query.happening.WorksheetMeaning;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.views.Provenance;

/**
 * A row of a worksheet.
 *
 * @param worksheet ref of the worksheet
 * @param ref       of the row, such as {@code W1.3}
 * @param cells     those that hold something; the first is the one that the row is called by
 * @param removed   by whom and why; null while it is in the worksheet
 * @param added     who added it
 * @param changed   the last thing that happened to it
 */
public record WorksheetRowView(
        StrategyCode strategy,
        String worksheet,
        String ref,
        List<WorksheetCell> cells,
        @Nullable Provenance removed,
        Provenance added,
        Provenance changed)
        implements CurrentState {

    /** What it is called. */
    public String title() {
        return WorksheetMeaning.title(cells);
    }

    /** What a cell holds, if anything. */
    public Optional<WorksheetCell> cell(String column) {
        return cells.stream().filter(cell -> cell.column().equals(column)).findFirst();
    }

    /** Its number among the rows of its worksheet. */
    int number() {
        return Integer.parseInt(ref.substring(ref.lastIndexOf('.') + 1));
    }
}
