package org.waymark.query.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.documents.About;
import org.waymark.documents.Cell;
import org.waymark.documents.Document;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Heading;
import org.waymark.documents.KeyValues.Entry;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.web.ImportOutcome;
import org.waymark.query.web.ImportOutcome.Row;

/** A copy of a table that was imported, with what became of each row: for whoever keeps the file. */
final class ResultSheet {

    /** What becomes of a row stands behind its cells under these headings. */
    static final List<String> ADDED_HEADINGS =
            List.of("Row in the file", "What became of it", "Reference in Waymark", "Why");

    private ResultSheet() {}

    static Document of(ImportDraft draft, ImportOutcome report, Instant now) {
        List<Column> columns = new ArrayList<>(report.columns().stream()
                .map(column ->
                        Column.of(column.column().isBlank() ? "Column " + column.name() : column.column(), Type.LONG))
                .toList());
        ADDED_HEADINGS.forEach(heading -> columns.add(Column.of(heading, Type.TEXT)));
        int width = report.columns().size();
        List<Table.Row> rows =
                report.rows().stream().map(row -> row(row, width)).toList();
        String title = "What became of " + draft.source().name();
        About about = new About(
                title,
                draft.strategy(),
                "Waymark",
                now,
                List.of(draft.strategy()),
                List.of(title),
                List.of(
                        Entry.of("Strategy", draft.strategy()),
                        Entry.of("Imported from", draft.source().name())));
        return new Document(
                about,
                Orientation.LANDSCAPE,
                List.of(new Heading(1, title), new Table("Imported rows", columns, rows, false, "None")));
    }

    private static Table.Row row(Row row, int width) {
        List<String> texts = Objects.requireNonNullElse(row.cells(), List.of());
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            cells.add(Cell.text(column < texts.size() ? texts.get(column) : ""));
        }
        cells.add(Cell.number(row.row()));
        cells.add(Cell.text(RowsPage.became(row)));
        cells.add(Cell.text(row.ref()));
        cells.add(Cell.text(why(row)));
        return new Table.Row(cells);
    }

    private static String why(Row row) {
        return Stream.concat(row.errors().stream(), row.warnings().stream())
                .map(message -> row.is("left-out") ? message.message() : message.cell() + ": " + message.message())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** As the file was called, without what a header cannot carry. */
    static String fileName(ImportDraft draft) {
        String name = draft.source().name().replaceAll("\\.[A-Za-z]{1,5}$", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        return (name.isEmpty() ? "import" : name) + "-result.xlsx";
    }
}
