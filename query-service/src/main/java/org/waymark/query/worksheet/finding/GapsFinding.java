package org.waymark.query.worksheet.finding;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.events.CellColumn;
import org.waymark.events.worksheet.WorksheetFinding;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;

/**
 * Rows in which something is missing.
 *
 * @param columns titles of those that are looked at
 * @param of      how many rows there are
 */
@JsonTypeName("gaps")
public record GapsFinding(String title, List<String> columns, List<Gap> rows, int of) implements Finding {

    /**
     * A row with empty cells.
     *
     * @param missing titles of the columns that are empty
     */
    public record Gap(FoundRow row, List<String> missing) {}

    static GapsFinding of(Sheet sheet, WorksheetFinding.Gaps declared) {
        List<CellColumn> cells = declared.columns().stream()
                .flatMap(column -> sheet.cellsOf(column).stream())
                .toList();
        return new GapsFinding(
                declared.title(),
                cells.stream().map(CellColumn::title).toList(),
                sheet.rows().stream()
                        .map(row -> new Gap(FoundRow.of(row), missing(row, cells)))
                        .filter(gap -> !gap.missing().isEmpty())
                        .toList(),
                sheet.rows().size());
    }

    private static List<String> missing(SheetRow row, List<CellColumn> cells) {
        return cells.stream()
                .filter(cell -> row.cell(cell.id()).isEmpty())
                .map(CellColumn::title)
                .toList();
    }
}
