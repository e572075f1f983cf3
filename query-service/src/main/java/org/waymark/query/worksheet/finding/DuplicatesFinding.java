package org.waymark.query.worksheet.finding;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.events.worksheet.WorksheetFinding;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;

/** Rows that say the same, spaces and capitals apart. */
@JsonTypeName("duplicates")
public record DuplicatesFinding(String title, List<Same> same) implements Finding {

    /**
     * Rows that say the same.
     *
     * @param words what all of them say
     */
    public record Same(String words, List<FoundRow> rows) {}

    static DuplicatesFinding of(Sheet sheet, WorksheetFinding.Duplicates declared) {
        Map<List<String>, List<SheetRow>> alike = new LinkedHashMap<>();
        for (SheetRow row : sheet.rows()) {
            List<String> key = declared.columns().stream()
                    .map(column -> row.cell(column)
                            .words()
                            .strip()
                            .replaceAll("\\s+", " ")
                            .toLowerCase(Locale.UK))
                    .toList();
            if (key.stream().anyMatch(words -> !words.isEmpty())) {
                alike.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
            }
        }
        return new DuplicatesFinding(
                declared.title(),
                alike.values().stream()
                        .filter(rows -> rows.size() > 1)
                        .map(rows -> new Same(words(rows.getFirst(), declared), FoundRow.of(rows)))
                        .toList());
    }

    private static String words(SheetRow row, WorksheetFinding.Duplicates declared) {
        return declared.columns().stream()
                .map(column -> row.cell(column).words())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
