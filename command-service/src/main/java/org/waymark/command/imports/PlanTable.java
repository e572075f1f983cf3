package org.waymark.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.waymark.command.system.Refusal;

/**
 * A table understood as an action plan: which columns it has and which rows are actions.
 *
 * @param header the column names
 * @param rows   the rows to import, in order
 * @param notes  what had to be done to get there, for people
 */
record PlanTable(Header header, List<Line> rows, List<String> notes) {

    PlanTable {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * Finds the column names and leaves out what is no action: titles above, remarks below, headings repeated on each page.
     *
     * @throws Refusal if a column is missing or there are too many rows
     */
    static PlanTable of(Table table) {
        Header header = Header.of(table);
        List<String> notes = new ArrayList<>(table.notes());
        noteHeader(header, table, notes);
        List<Line> rows = new ArrayList<>();
        for (Line line : table.lines()) {
            if (line.number() > header.line().number() && isAction(header, line, notes)) {
                rows.add(line);
            }
        }
        if (rows.size() > TableLimits.ROWS) {
            throw TableLimits.tooManyRows();
        }
        return new PlanTable(header, rows, notes);
    }

    private static void noteHeader(Header header, Table table, List<String> notes) {
        int headerRow = header.line().number();
        if (table.lines().getFirst().number() < headerRow) {
            notes.add("The column names stand in row %d; what is above them was left out.".formatted(headerRow));
        }
        List<String> leftOut = header.leftOut();
        if (!leftOut.isEmpty()) {
            notes.add("An action plan has no such columns; they were left out: ‘%s’."
                    .formatted(String.join("’, ‘", leftOut)));
        }
        int blank = table.lines().getLast().number()
                - table.lines().getFirst().number()
                + 1
                - table.lines().size();
        if (blank > 0) {
            notes.add(blank == 1 ? "A blank row was left out." : "%d blank rows were left out.".formatted(blank));
        }
    }

    private static boolean isAction(Header header, Line line, List<String> notes) {
        if (line.cells().equals(header.line().cells())) {
            notes.add("Row %d repeats the column names and was left out.".formatted(line.number()));
            return false;
        }
        boolean hasActivities = !header.cell(line, Column.ACTIVITIES).isEmpty();
        long filled = header.columns().keySet().stream()
                .filter(column -> !header.cell(line, column).isEmpty())
                .count();
        if (!hasActivities && filled <= 1) {
            notes.add("Row %d was left out; it holds only ‘%s’.".formatted(line.number(), onlyTextOf(line)));
            return false;
        }
        return true;
    }

    private static String onlyTextOf(Line line) {
        return line.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(RowReader::shortened)
                .orElse("");
    }

    /** Reads every row as an action. */
    List<Draft> drafts(Outline outline) {
        PlaceFinder places = new PlaceFinder(outline);
        List<Draft> drafts = new ArrayList<>();
        String refAbove = "";
        for (Line row : rows) {
            Draft draft = RowReader.read(header, places, row, refAbove);
            drafts.add(draft);
            refAbove = draft.ref();
        }
        return drafts;
    }
}
