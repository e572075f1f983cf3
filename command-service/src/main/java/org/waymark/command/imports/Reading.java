package org.waymark.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.command.imports.layout.ColumnUse;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.CaseTable;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.FoundTable;
import org.waymark.command.imports.table.Line;
import org.waymark.command.imports.table.Source;
import org.waymark.command.refusal.Refusal;

/**
 * A file as one kind of table in one strategy: which of its tables is read and how.
 *
 * @param source the file
 * @param table  the table that is read, with its column names and corrections
 * @param kind   what its rows are
 * @param layout what its columns hold
 */
record Reading(Source source, FoundTable table, TableKind kind, Layout layout) {

    /**
     * Finds out how to read a file.
     *
     * @throws Refusal if what was chosen does not fit it
     */
    static Reading of(Source source, ImportKind kind, ImportContext context, How how) {
        TableKind table = kind.table().apply(context);
        FoundTable found = TableChoice.of(source, table.columns(), how);
        Layout layout = Layout.of(found, table.columns(), how, context.keptColumns(kind.path()));
        return new Reading(source, found, table, layout);
    }

    /** Whether any column holds what is reported on cases, so that their earlier reports must be known. */
    boolean hasReports() {
        return layout.uses().stream().map(ColumnUse::column).anyMatch(column -> column != null && column.isReport());
    }

    /** The choices as they were used. */
    How how() {
        return layout.used(table.id(), headingRow());
    }

    private int headingRow() {
        return table.headingRows() == 0
                ? 0
                : table.lines().get(table.headingAt()).number();
    }

    /** Reads every row, and says what is going to be done with it. */
    Planned plan() {
        TableChoice.mustHaveWhatIsNeeded(table, layout, kind);
        CaseTable cases = CaseTable.of(table, layout, kind);
        List<PlannedRow> rows = kind.allot(layout, cases.drafts(layout, kind));
        return new Planned(cases, rows);
    }

    /**
     * What the rows are, and what is going to be done with them.
     *
     * @param cases which rows are cases, and which are left out
     * @param rows  the cases, in the order of the table
     */
    record Planned(CaseTable cases, List<PlannedRow> rows) {}

    /** What had to be done to read the file, for people. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(source.notes());
        notes.addAll(table.notes());
        long others = source.visible().stream()
                .filter(other -> !other.id().equals(table.id()))
                .count();
        if (others > 0) {
            notes.add("%s was read. The file has %d other %s."
                    .formatted(table.name(), others, others == 1 ? "table" : "tables"));
        }
        if (source.tables().stream().anyMatch(FoundTable::hidden) && !table.hidden()) {
            notes.add("The file has hidden sheets. They were not read.");
        }
        if (table.lines().stream().anyMatch(Line::hidden) && !layout.how().hidden()) {
            notes.add("Hidden rows were not read.");
        }
        List<String> leftOut = layout.leftOut().stream().map(ColumnUse::heading).toList();
        if (!leftOut.isEmpty()) {
            notes.add("These columns were left out: ‘%s’. Choose what they hold to bring them in."
                    .formatted(String.join("’, ‘", leftOut)));
        }
        List<String> unnamed = unnamed();
        if (!unnamed.isEmpty()) {
            notes.add("%s no name and %s left out. Choose what %s to bring %s in."
                    .formatted(
                            unnamed.size() == 1
                                    ? "Column %s has".formatted(unnamed.getFirst())
                                    : "Columns %s have".formatted(String.join(", ", unnamed)),
                            unnamed.size() == 1 ? "was" : "were",
                            unnamed.size() == 1 ? "it holds" : "they hold",
                            unnamed.size() == 1 ? "it" : "them"));
        }
        int headingRow = headingRow();
        if (headingRow > 1 && !table.above().isEmpty()) {
            notes.add("The column names are in row %d; the rows above were left out.".formatted(headingRow));
        }
        notes.addAll(kind.notes(layout));
        return notes;
    }

    /** Columns without a name that say something in a row beside other cells, and that nobody left out. */
    private List<String> unnamed() {
        List<Line> rows =
                table.body().stream().filter(line -> line.own().size() > 1).toList();
        return layout.uses().stream()
                .filter(use -> use.column() == null
                        && use.sure() == null
                        && use.heading().isEmpty())
                .filter(use -> rows.stream().anyMatch(line -> line.own().contains(use.at())))
                .map(ColumnUse::name)
                .toList();
    }

    /** Titles of themes that the strategy does not have, by the refs that they would get. */
    Map<String, String> newThemes() {
        return kind.newThemes();
    }
}
