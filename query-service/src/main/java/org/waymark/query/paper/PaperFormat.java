package org.waymark.query.paper;

import java.util.List;
import org.waymark.documents.CsvWriter;
import org.waymark.documents.DocumentWriter;
import org.waymark.documents.DocxWriter;
import org.waymark.documents.PdfWriter;
import org.waymark.documents.XlsxWriter;

/**
 * A format in which a table leaves.
 *
 * @param title     as people call it
 * @param extension the end of its address and of the name of the file
 * @param type      its media type
 * @param laidOut   whether it is laid out as a whole, so that it takes a limited number of rows
 * @param single    whether it has one table only
 */
public record PaperFormat(
        String title, String extension, String type, boolean laidOut, boolean single, DocumentWriter writer) {

    /** How many rows a file that is laid out as a whole takes. */
    static final int MOST_ROWS = 2_000;

    /** All of them, in the order in which they are offered. */
    public static final List<PaperFormat> ALL = List.of(
            new PaperFormat(
                    "Excel",
                    "xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    false,
                    false,
                    new XlsxWriter()),
            new PaperFormat("CSV", "csv", "text/csv", false, true, new CsvWriter()),
            new PaperFormat("PDF", "pdf", "application/pdf", true, false, new PdfWriter()),
            new PaperFormat(
                    "Word",
                    "docx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    true,
                    false,
                    new DocxWriter()));

    /** The one with this end. */
    public static PaperFormat of(String extension) {
        return ALL.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow();
    }
}
