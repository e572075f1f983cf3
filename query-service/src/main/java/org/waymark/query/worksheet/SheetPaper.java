package org.waymark.query.worksheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.CellColumn;
import org.waymark.query.cases.CaseName;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetCell;
import org.waymark.query.worksheet.sheet.SheetRow;
import org.waymark.query.worksheet.sheet.WorksheetView;

/** Worksheets on paper. The table of rows has the headings that its import knows. */
public final class SheetPaper {

    private SheetPaper() {}

    static List<Table> tables(Sheet sheet, ZoneId zone) {
        List<Table> tables = new ArrayList<>(List.of(rows(sheet), facts(sheet)));
        if (!sheet.removed().isEmpty()) {
            tables.add(removed(sheet, zone));
        }
        return tables;
    }

    /** The rows that are in it. */
    static Table rows(Sheet sheet) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("Ref", Type.TEXT));
        sheet.columns().forEach(column -> columns.add(column(column)));
        sheet.former().forEach(column -> columns.add(Column.of(formerly(column), Type.LONG)));
        columns.add(Column.of("Linked to", Type.TEXT));
        return new Table(
                sheet.head().head().title(),
                columns,
                sheet.rows().stream()
                        .map(row -> row(sheet, row, columns.size()))
                        .toList(),
                true,
                "No rows yet");
    }

    /** What a column was called that is no more. */
    public static String formerly(String column) {
        return Formats.capitalised(column.replace('-', ' ').replace('.', ' ')) + " (former column)";
    }

    private static Column column(CellColumn cell) {
        Type type = switch (cell.type()) {
            case LONG_TEXT -> Type.LONG;
            case NUMBER, MONEY -> Type.NUMBER;
            case DAY -> Type.DAY;
            case TEXT, CHOICE, PERSON, REFERENCE, YES_PARTLY_NO -> Type.TEXT;
        };
        return cell.entry() == null
                ? Column.of(cell.title(), type)
                : new Column(cell.title(), cell.column().title(), type);
    }

    private static Table.Row row(Sheet sheet, SheetRow row, int size) {
        List<Cell> cells = new ArrayList<>(size);
        cells.add(Cell.text(row.ref()));
        sheet.columns().forEach(column -> cells.add(cell(column, row.cell(column.id()))));
        sheet.former().forEach(column -> cells.add(Cell.text(row.cell(column).words())));
        cells.add(PaperCells.list(row.links().stream().map(CaseName::ref).toList()));
        return new Table.Row(cells);
    }

    private static Cell cell(CellColumn column, SheetCell cell) {
        if (cell.isEmpty() || cell.text() != null) {
            return Cell.text(cell.text());
        }
        return switch (column.type()) {
            case NUMBER, MONEY -> new Cell.Number(new BigDecimal(cell.stored()));
            case DAY -> Cell.day(LocalDate.parse(cell.stored()));
            case REFERENCE ->
                PaperCells.list(
                        cell.values().stream().map(SheetCell.Value::stored).toList());
            default ->
                PaperCells.lines(
                        cell.values().stream().map(SheetCell.Value::words).toList());
        };
    }

    private static Table facts(Sheet sheet) {
        WorksheetView head = sheet.head();
        return new FactsTable("About the worksheet")
                .fact("Worksheet", head.ref())
                .fact("Kind", head.form().title())
                .fact("Status", status(head))
                .fact("Occasion", head.head().occasion())
                .fact("Day", head.head().day())
                .people("Took part", head.head().participants())
                .table();
    }

    /** How far it is, and who said so. */
    public static String status(WorksheetView head) {
        String since = since(head);
        return since.isEmpty() ? head.state().title() : head.state().title() + " " + since;
    }

    /** Who agreed or closed it, and when; empty while it is open. */
    public static String since(WorksheetView head) {
        Provenance stamp = head.closed() == null ? head.agreed() : head.closed();
        return stamp == null
                ? ""
                : "on " + Formats.date(stamp.asAt()) + " by " + Formats.person(stamp.by())
                        + (head.closed() == null && head.review() != null ? ", at meeting " + head.review() : "");
    }

    private static Table removed(Sheet sheet, ZoneId zone) {
        return Table.of(
                "Removed rows",
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of(sheet.head().form().row(), Type.LONG),
                        Column.of("Removed", Type.INSTANT),
                        Column.of("By", Type.TEXT),
                        Column.of("Reason", Type.LONG)),
                sheet.removed().stream()
                        .flatMap(row -> Stream.ofNullable(row.row().removed())
                                .map(by -> Table.Row.of(
                                        Cell.text(row.ref()),
                                        Cell.text(row.title()),
                                        PaperCells.moment(by.recordedAt(), zone),
                                        PaperCells.person(by.by()),
                                        Cell.text(by.reason()))))
                        .toList());
    }

    /** One row, a cell a line. */
    static Table row(Sheet sheet, SheetRow row) {
        FactsTable facts = new FactsTable(row.ref());
        sheet.columns()
                .forEach(column -> facts.fact(
                        column.entry() == null
                                ? column.title()
                                : column.column().title() + ": " + column.title(),
                        Formats.or(
                                row.cell(column.id()).isEmpty()
                                        ? null
                                        : row.cell(column.id()).words(),
                                "Empty")));
        sheet.former()
                .forEach(column -> facts.fact(formerly(column), row.cell(column).words()));
        return facts.fact(
                        "Worksheet",
                        sheet.head().ref() + " " + sheet.head().head().title())
                .fact("Kind", sheet.head().form().title())
                .fact("Status", row.row().removed() == null ? status(sheet.head()) : "Removed")
                .fact("Linked to", row.links().stream().map(CaseName::ref).collect(Collectors.joining(", ")))
                .table();
    }
}
