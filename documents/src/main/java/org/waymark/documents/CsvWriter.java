package org.waymark.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;

/**
 * Writes the first table of a document as CSV (RFC 4180) for spreadsheets and programs: its headings, then its rows, and nothing
 * else. Days and moments are as ISO 8601 has them.
 */
public final class CsvWriter implements DocumentWriter {

    /** Spreadsheets take a file for UTF-8 by it. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** What a cell must not begin with, also in full width. */
    private static final String FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        Table table = document.tables().findFirst().orElseThrow();
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(table.columns().stream().map(CsvWriter::heading).toList());
        for (Row row : table.rows()) {
            List<String> cells =
                    table.checked(row).cells().stream().map(CsvWriter::value).toList();
            csv.printRecord(cells);
        }
        csv.flush();
    }

    /** The heading of a column where there is one heading row: the group, then its own. */
    static String heading(Column column) {
        return column.group() == null ? column.title() : column.group() + ": " + column.title();
    }

    private static String value(Cell cell) {
        return switch (cell) {
            case Cell.Day day -> day.value().toString();
            case Cell.Moment moment ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.value().truncatedTo(ChronoUnit.SECONDS));
            case Cell.Number number -> number.text();
            default -> text(cell.text());
        };
    }

    /**
     * A cell that a spreadsheet takes as text: one that begins like a formula gets an apostrophe first (OWASP, “CSV
     * injection”).
     */
    public static String text(String value) {
        return !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
