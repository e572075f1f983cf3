package org.waymark.query.worksheet;

import static org.waymark.query.worksheet.sheet.WorksheetFold.WORKSHEETS;
import static org.waymark.query.worksheet.sheet.WorksheetRowFold.WORKSHEET_ROWS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnType;
import org.waymark.events.WorksheetCell;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.worksheet.sheet.WorksheetRowView;
import org.waymark.query.worksheet.sheet.WorksheetView;

/** By what worksheets and their rows are found. */
final class WorksheetTerms {

    private WorksheetTerms() {}

    static SearchTerms of(WorksheetView sheet) {
        return SearchTerms.of(sheet.ref(), sheet.state().title())
                .text("Kind", sheet.form().title())
                .text("Occasion", sheet.head().occasion())
                .people("Took part", sheet.head().participants())
                .build();
    }

    static List<SearchTerms> rows(StrategyMoment moment) {
        Map<String, Map<String, CellColumn>> columns = new HashMap<>();
        moment.snapshot().all(WORKSHEETS).forEach(sheet -> columns.put(sheet.ref(), columns(sheet, moment)));
        return moment.snapshot().all(WORKSHEET_ROWS).stream()
                .map(row -> of(row, columns.getOrDefault(row.worksheet(), Map.of())))
                .toList();
    }

    private static Map<String, CellColumn> columns(WorksheetView sheet, StrategyMoment moment) {
        return sheet.form().cells(moment.strategy().charter().objectives()).stream()
                .collect(Collectors.toMap(CellColumn::id, Function.identity(), (first, second) -> first));
    }

    private static SearchTerms of(WorksheetRowView row, Map<String, CellColumn> columns) {
        SearchTerms.Builder terms = SearchTerms.of(row.ref(), row.removed() == null ? "In the worksheet" : "Removed");
        row.cells().forEach(cell -> add(terms, cell, columns.get(cell.column())));
        return terms.build();
    }

    private static void add(SearchTerms.Builder terms, WorksheetCell cell, @Nullable CellColumn column) {
        String label = column == null ? SheetPaper.formerly(cell.column()) : column.title();
        terms.text(label, cell.text());
        if (column != null && column.type() == ColumnType.PERSON) {
            terms.people(label, cell.values());
        }
    }
}
