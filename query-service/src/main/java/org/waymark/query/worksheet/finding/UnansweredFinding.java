package org.waymark.query.worksheet.finding;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.waymark.events.CaseKind;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnTarget;
import org.waymark.events.worksheet.WorksheetFinding;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;

/**
 * Rows that lead to nothing yet: no action, risk or project is linked to them or named in them by its reference.
 *
 * @param of how many rows ask for something
 */
@JsonTypeName("unanswered")
public record UnansweredFinding(String title, List<FoundRow> rows, int of) implements Finding {

    private static final Set<CaseKind> ANSWERS = EnumSet.of(CaseKind.ACTION, CaseKind.RISK, CaseKind.PROJECT);

    private static final Set<ColumnTarget> NAMED =
            EnumSet.of(ColumnTarget.ACTION, ColumnTarget.RISK, ColumnTarget.PROJECT);

    static UnansweredFinding of(Sheet sheet, WorksheetFinding.Unanswered declared) {
        List<SheetRow> asking = sheet.rows().stream()
                .filter(row -> declared.state() == null
                        || !declared.done().contains(row.cell(declared.state()).stored()))
                .toList();
        return new UnansweredFinding(
                declared.title(),
                FoundRow.of(asking.stream().filter(row -> !answered(sheet, row)).toList()),
                asking.size());
    }

    private static boolean answered(Sheet sheet, SheetRow row) {
        return row.links().stream().anyMatch(link -> ANSWERS.contains(link.kind()))
                || sheet.columns().stream().anyMatch(column -> names(column, row));
    }

    private static boolean names(CellColumn column, SheetRow row) {
        ColumnTarget target = column.column().options().target();
        return target != null
                && NAMED.contains(target)
                && !row.cell(column.id()).values().isEmpty();
    }
}
