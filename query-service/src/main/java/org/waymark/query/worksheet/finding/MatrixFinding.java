package org.waymark.query.worksheet.finding;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.function.Predicate;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.events.worksheet.WorksheetFinding;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;

/**
 * Which rows there are for each pair of levels of two scales: a map.
 *
 * @param across   from left to right
 * @param up       from top to bottom
 * @param lines    one for each level of {@code up}
 * @param unplaced rows without a level of either
 */
@JsonTypeName("matrix")
public record MatrixFinding(String title, Scale across, Scale up, List<Line> lines, List<FoundRow> unplaced)
        implements Finding {

    /**
     * What lies at one level.
     *
     * @param fields one for each level of {@code across}
     */
    public record Line(Option level, List<Field> fields) {

        /** Whether nothing lies there. */
        boolean empty() {
            return fields.stream().allMatch(field -> field.rows().isEmpty());
        }
    }

    /** What lies at a pair of levels. */
    public record Field(Option level, List<FoundRow> rows) {}

    static MatrixFinding of(Sheet sheet, WorksheetFinding.Matrix declared) {
        Scale listed = Scale.of(sheet, declared.across());
        Scale across = declared.firstRight() ? listed.reversed() : listed;
        Scale up = Scale.of(sheet, declared.up());
        return new MatrixFinding(
                declared.title(),
                across,
                up,
                up.levels().stream()
                        .map(high -> new Line(
                                high,
                                across.levels().stream()
                                        .map(wide -> new Field(
                                                wide, rows(sheet, row -> at(up, high, row) && at(across, wide, row))))
                                        .toList()))
                        .toList(),
                rows(sheet, row -> up.of(row).isEmpty() || across.of(row).isEmpty()));
    }

    private static boolean at(Scale scale, Option level, SheetRow row) {
        return scale.of(row).filter(level::equals).isPresent();
    }

    private static List<FoundRow> rows(Sheet sheet, Predicate<SheetRow> which) {
        return FoundRow.of(sheet.rows().stream().filter(which).toList());
    }
}
