package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.List;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Texts;

/** How much an import takes at once. */
public final class TableLimits {

    /** Most bytes of a file: 5 MiB. */
    public static final int FILE_BYTES = 5 * 1024 * 1024;

    /** Most bytes that a workbook may unpack to: 100 MiB. */
    static final long UNPACKED_BYTES = 100L * 1024 * 1024;

    /** Most rows that say something. */
    public static final int ROWS = 5_000;

    /** Columns beyond these are not read. */
    static final int COLUMNS = 100;

    /** Most characters of a cell; spreadsheets have the same limit. */
    static final int CELL_CHARACTERS = 32_767;

    /** Rows at the top among which the column names are looked for. */
    static final int HEADER_ROWS = 20;

    private TableLimits() {}

    /** Adds a line if there is something in it. */
    static void add(List<Line> lines, int number, List<String> cells) {
        Line line = new Line(number, cells);
        if (line.isBlank()) {
            return;
        }
        if (cells.stream().anyMatch(cell -> cell.length() > CELL_CHARACTERS)) {
            throw cellTooLong(number);
        }
        if (lines.size() >= ROWS + HEADER_ROWS) {
            throw tooManyRows();
        }
        lines.add(line);
    }

    /** A cell as an import sees it: one kind of line break, no space around, nothing for a dash or “n/a”. */
    static String tidy(String cell) {
        String text = Texts.clean(cell.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' '));
        return text.matches("(?i)[-\u2013\u2014]|n/a") ? "" : text;
    }

    /** An empty list for lines to come. */
    static List<Line> noLines() {
        return new ArrayList<>();
    }

    private static Refusal cellTooLong(int row) {
        return Refusal.at(
                "file",
                Refusal.Kind.MALFORMED,
                "import.unreadable",
                "Row %d has a cell of more than %,d characters: most likely a quotation mark there is opened and closed too late. Save the file again as CSV or XLSX from the spreadsheet."
                        .formatted(row, CELL_CHARACTERS));
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
