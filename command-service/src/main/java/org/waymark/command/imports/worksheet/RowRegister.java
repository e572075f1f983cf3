package org.waymark.command.imports.worksheet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.Register;
import org.waymark.command.worksheet.FilledWorksheet;
import org.waymark.command.worksheet.WorksheetRowFeature;

/** The rows that are in one worksheet. A number that a removed row had is taken. */
final class RowRegister implements Register {

    private final ImportContext context;
    private final FilledWorksheet worksheet;
    private final Map<String, ExistingCase> rows = new LinkedHashMap<>();

    RowRegister(ImportContext context, FilledWorksheet worksheet) {
        this.context = context;
        this.worksheet = worksheet;
        worksheet
                .rows()
                .forEach(row -> context.find(WorksheetRowFeature.ROW, row).ifPresent(there -> rows.put(row, there)));
    }

    @Override
    public String noun() {
        return "row";
    }

    @Override
    public Map<String, ExistingCase> all() {
        return rows;
    }

    @Override
    public boolean isTakenByAnother(String ref) {
        return context.isTaken(ref) && !rows.containsKey(ref);
    }

    @Override
    public String numbered(int number) {
        return worksheet.ref() + "." + number;
    }
}
