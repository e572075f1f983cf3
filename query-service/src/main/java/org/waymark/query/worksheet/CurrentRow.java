package org.waymark.query.worksheet;

import org.waymark.query.kinds.CurrentState;
import org.waymark.query.worksheet.sheet.WorksheetRowView;
import org.waymark.query.worksheet.sheet.WorksheetView;

/** A row with the worksheet that it is in, as forms about it need them. */
public record CurrentRow(WorksheetRowView row, WorksheetView worksheet) implements CurrentState {

    /** Whether it is in a worksheet in which things can be changed. */
    boolean canChange() {
        return row.removed() == null && worksheet.closed() == null;
    }
}
