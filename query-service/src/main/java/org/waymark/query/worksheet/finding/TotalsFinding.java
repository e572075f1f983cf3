package org.waymark.query.worksheet.finding;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waymark.events.CellColumn;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetColumn.Each;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.events.worksheet.WorksheetFinding;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;

/**
 * What the levels of a column that stands for each entry of a list come to.
 *
 * @param of             what an entry is, such as “objective”
 * @param levels         the highest first
 * @param entries        of the list
 * @param rows           of the worksheet
 * @param withoutHighest rows that have the highest level for no entry
 * @param unserved       titles of entries for which no row has a level
 */
@JsonTypeName("totals")
public record TotalsFinding(
        String title,
        String of,
        List<Option> levels,
        List<Entry> entries,
        List<Line> rows,
        List<FoundRow> withoutHighest,
        List<String> unserved)
        implements Finding {

    /**
     * An entry of the list.
     *
     * @param counts how many rows have each level for it
     * @param points what they come to: the lowest level counts 1, each above it one more
     */
    public record Entry(String id, String title, List<Integer> counts, int points) {}

    /**
     * A row.
     *
     * @param counts for how many entries it has each level
     * @param points what they come to
     */
    public record Line(FoundRow row, List<Integer> counts, int points) {}

    /** How much each level counts. */
    String levelsInWords() {
        return Scale.inWords(levels);
    }

    static TotalsFinding of(Sheet sheet, WorksheetFinding.Totals declared) {
        List<CellColumn> cells = sheet.cellsOf(declared.each());
        WorksheetColumn column = sheet.head().form().column(declared.each()).orElseThrow();
        List<Option> levels = column.options().scale();
        List<Entry> entries =
                cells.stream().map(cell -> entry(sheet, cell, levels)).toList();
        List<Line> lines =
                sheet.rows().stream().map(row -> line(row, cells, levels)).toList();
        return new TotalsFinding(
                declared.title(),
                column.each() == Each.OBJECTIVES ? "objective" : column.title().toLowerCase(Locale.UK),
                levels,
                entries,
                lines,
                lines.stream()
                        .filter(line -> line.counts().isEmpty() || line.counts().getFirst() == 0)
                        .map(Line::row)
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.points() == 0)
                        .map(Entry::title)
                        .toList());
    }

    private static Entry entry(Sheet sheet, CellColumn cell, List<Option> levels) {
        List<Integer> counts = counts(
                levels, sheet.rows().stream().map(row -> row.cell(cell.id()).stored()));
        String title = cell.column().each() == Each.OBJECTIVES ? cell.entry() + " " + cell.title() : cell.title();
        return new Entry(cell.id(), title, counts, points(counts));
    }

    private static Line line(SheetRow row, List<CellColumn> cells, List<Option> levels) {
        List<Integer> counts =
                counts(levels, cells.stream().map(cell -> row.cell(cell.id()).stored()));
        return new Line(FoundRow.of(row), counts, points(counts));
    }

    private static List<Integer> counts(List<Option> levels, Stream<String> stored) {
        List<String> all = stored.toList();
        return levels.stream()
                .map(level ->
                        Math.toIntExact(all.stream().filter(level.id()::equals).count()))
                .toList();
    }

    private static int points(List<Integer> counts) {
        int points = 0;
        for (int index = 0; index < counts.size(); index++) {
            points += counts.get(index) * (counts.size() - index);
        }
        return points;
    }
}
