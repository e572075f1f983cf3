package org.waymark.query.worksheet.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waymark.events.ColumnType;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetForm;
import org.waymark.events.worksheet.WorksheetFinding.Due;

/** What rows say is due: the one rule, for the page of a worksheet, the overview and the calendar. */
public final class DueRows {

    private DueRows() {}

    /** Whether a row still waits for its day. */
    public static boolean waits(Due due, WorksheetRowView row) {
        return due.state() == null
                || row.cell(due.state()).stream()
                        .flatMap(cell -> cell.values().stream())
                        .noneMatch(due.done()::contains);
    }

    /** Its day, if it has one. */
    public static Optional<LocalDate> day(Due due, WorksheetRowView row) {
        return row.cell(due.day())
                .flatMap(cell -> cell.values().stream().findFirst())
                .map(LocalDate::parse);
    }

    /** Whose it is: everybody whom the row names, by account ids or as they were typed. */
    public static List<String> people(WorksheetForm form, WorksheetRowView row) {
        return form.columns().stream()
                .filter(column -> column.type() == ColumnType.PERSON)
                .map(WorksheetColumn::id)
                .flatMap(column -> row.cell(column).stream())
                .flatMap(cell -> cell.values().stream())
                .distinct()
                .toList();
    }
}
