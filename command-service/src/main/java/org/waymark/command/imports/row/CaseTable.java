package org.waymark.command.imports.row;

import java.util.ArrayList;
import java.util.List;
import org.waymark.command.imports.table.Header;
import org.waymark.command.imports.table.Line;
import org.waymark.command.imports.table.Table;
import org.waymark.command.imports.table.TableLimits;
import org.waymark.command.refusal.Refusal;

/**
 * A table understood as one of cases: which columns it has and which rows are cases.
 *
 * @param header the column names
 * @param rows   the rows to import, in order
 * @param notes  what had to be done to get there, for people
 */
public record CaseTable(Header header, List<Row> rows, List<String> notes) {

    public CaseTable {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * A row that is a case.
     *
     * @param section the heading above it that says where it belongs; empty where there is none
     */
    public record Row(Line line, String section) {}

    /**
     * Finds the column names and leaves out what is no case: titles above, remarks below, headings repeated on each page.
     *
     * @throws Refusal if a column is missing or there are too many rows
     */
    public static CaseTable of(Table table, TableKind kind) {
        Header header = Header.of(table, kind.columns());
        List<String> notes = new ArrayList<>(table.notes());
        noteHeader(header, table, kind, notes);
        List<Row> rows = new ArrayList<>();
        String section = "";
        for (Line line : table.lines()) {
            if (line.number() <= header.line().number()) {
                continue;
            }
            if (line.filled() == 1 && kind.isSection(onlyTextOf(line))) {
                section = onlyTextOf(line);
            } else if (isCase(header, kind, line, notes)) {
                rows.add(new Row(line, section));
            }
        }
        if (rows.size() > TableLimits.ROWS) {
            throw TableLimits.tooManyRows();
        }
        return new CaseTable(header, rows, notes);
    }

    private static void noteHeader(Header header, Table table, TableKind kind, List<String> notes) {
        int headerRow = header.line().number();
        if (table.lines().getFirst().number() < headerRow) {
            notes.add("The column names are in row %d; the rows above were left out.".formatted(headerRow));
        }
        List<String> leftOut = header.leftOut();
        if (!leftOut.isEmpty()) {
            notes.add("%s does not have these columns, so they were left out: ‘%s’."
                    .formatted(kind.kind().words().table(), String.join("’, ‘", leftOut)));
        }
        int blank = table.lines().getLast().number()
                - table.lines().getFirst().number()
                + 1
                - table.lines().size();
        if (blank > 0) {
            notes.add(blank == 1 ? "A blank row was ignored." : "%d blank rows were ignored.".formatted(blank));
        }
    }

    private static boolean isCase(Header header, TableKind kind, Line line, List<String> notes) {
        if (line.cells().equals(header.line().cells())) {
            notes.add("Row %d repeats the column names and was ignored.".formatted(line.number()));
            return false;
        }
        long filled = header.columns().keySet().stream()
                .filter(column -> !header.cell(line, column).isEmpty())
                .count();
        if (header.cell(line, kind.main()).isEmpty() && filled <= 1) {
            notes.add("Row %d was ignored. It contains only ‘%s’."
                    .formatted(line.number(), RowReader.shortened(onlyTextOf(line))));
            return false;
        }
        return true;
    }

    private static String onlyTextOf(Line line) {
        return line.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    }

    /** Reads every row as a case, and says what is going to be done with it. */
    public List<PlannedRow> plan(TableKind kind) {
        return kind.allot(header, drafts(kind));
    }

    /** Reads every row as a case. */
    public List<Draft> drafts(TableKind kind) {
        List<Draft> drafts = new ArrayList<>();
        String refAbove = "";
        for (Row row : rows) {
            Draft draft = kind.read(header, row, refAbove);
            drafts.add(draft);
            refAbove = draft.ref();
        }
        return drafts;
    }
}
