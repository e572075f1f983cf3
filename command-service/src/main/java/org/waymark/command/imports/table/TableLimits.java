package org.waymark.command.imports.table;

import java.util.List;
import org.waymark.command.refusal.Refusal;

/** How much an import takes at once. */
public final class TableLimits {

    /** Most bytes of a file: 5 MiB. */
    public static final int FILE_BYTES = 5 * 1024 * 1024;

    /** Most bytes that a workbook may unpack to: 100 MiB. */
    static final long UNPACKED_BYTES = 100L * 1024 * 1024;

    /** Most rows that say something. */
    public static final int ROWS = 10_000;

    /** Columns beyond these are not read. */
    static final int COLUMNS = 100;

    /** Empty cells, which may have a style, are put up with as far as this column. */
    static final int SPREAD_COLUMNS = 1_024;

    /** Blank rows are put up with as far as this row, the last of a spreadsheet. */
    static final int SPREAD_ROWS = 1_048_576;

    /** Most cells of all sheets of a workbook. */
    static final int CELLS = 1_000_000;

    /** Most merged cells, and most sheets. */
    static final int MERGED = 50_000;

    static final int SHEETS = 1_000;

    /** Most texts that the cells of a workbook share, and their characters. */
    static final int SHARED_TEXTS = 500_000;

    static final int SHARED_CHARACTERS = 20_000_000;

    /** Most characters of formulas that are written once and worked out for many cells, counted for each of them. */
    static final long FORMULA_CHARACTERS = 50_000_000;

    /** Most formulas for a range. */
    static final int ARRAY_FORMULAS = 1_000;

    /** Most characters of a cell; spreadsheets have the same limit. */
    static final int CELL_CHARACTERS = 32_767;

    /** Rows at the top among which the column names are looked for. */
    static final int HEADER_ROWS = 20;

    private TableLimits() {}

    /** Adds a line if there is something in it. */
    static void add(List<Line> lines, Line line) {
        if (line.isBlank()) {
            return;
        }
        if (line.cells().stream().anyMatch(TableLimits::isTooLong)) {
            throw notClosed(line.number());
        }
        if (lines.size() >= ROWS + HEADER_ROWS) {
            throw tooManyRows();
        }
        lines.add(line);
    }

    static boolean isTooLong(String cell) {
        return cell.length() > CELL_CHARACTERS;
    }

    private static Refusal notClosed(int row) {
        return Refusal.at(
                "file",
                Refusal.Kind.MALFORMED,
                "import.unreadable",
                "Row %d has a cell of more than %,d characters: most likely a quotation mark there is opened and closed too late. Save the file again as CSV or XLSX from the spreadsheet."
                        .formatted(row, CELL_CHARACTERS));
    }

    /** @param where the address of the cell, or where the row is */
    static Refusal tooWide(String where) {
        return Refusal.at(
                "file",
                Refusal.Kind.MALFORMED,
                "import.too-wide",
                "Cell %s is beyond column %d, the last that is read. Delete the columns that are not needed and save the file again."
                        .formatted(shown(where), COLUMNS));
    }

    /** @param where the address of a cell */
    static Refusal damaged(String where, String what) {
        return Refusal.at(
                "file",
                Refusal.Kind.MALFORMED,
                "import.unreadable",
                "The workbook is damaged: cell %s %s. Open it, save it again as XLSX, or save the sheet as CSV."
                        .formatted(shown(where), what));
    }

    private static String shown(String where) {
        return where.length() > 20 ? where.substring(0, 20) + "…" : where;
    }

    public static Refusal tooManyRows() {
        return Refusal.of(
                Refusal.Kind.TOO_LARGE,
                "import.too-many-rows",
                "The file has more than %,d rows. Split it into smaller files; each can be imported on its own."
                        .formatted(ROWS));
    }

    public static Refusal tooLarge() {
        return Refusal.of(
                Refusal.Kind.TOO_LARGE,
                "import.too-large",
                "The file is larger than 5 MiB. Leave out pictures and other sheets, or split it into smaller files.");
    }
}
