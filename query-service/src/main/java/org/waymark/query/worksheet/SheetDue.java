package org.waymark.query.worksheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waymark.events.ColumnType;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetForm;
import org.waymark.events.worksheet.WorksheetFinding.Due;
import org.waymark.query.worksheet.sheet.WorksheetRowView;

/** What rows say is due. */
final class SheetDue {

    private SheetDue() {}

    /** Whether a row still waits for its day. */
    static boolean waits(Due due, WorksheetRowView row) {
        return due.state() == null
                || row.cell(due.state()).stream()
                        .flatMap(cell -> cell.values().stream())
                        .noneMatch(due.done()::contains);
    }

    /** Its day, if it has one. */
    static Optional<LocalDate> day(Due due, WorksheetRowView row) {
        return row.cell(due.day())
                .flatMap(cell -> cell.values().stream().findFirst())
                .map(LocalDate::parse);
    }

    /** Whose it is: everybody whom the row names. */
    static List<String> people(WorksheetForm form, WorksheetRowView row) {
        return form.columns().stream()
                .filter(column -> column.type() == ColumnType.PERSON)
                .map(WorksheetColumn::id)
                .flatMap(column -> row.cell(column).stream())
                .flatMap(cell -> cell.values().stream())
                .distinct()
                .toList();
    }
}
