package org.waymark.command.imports.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.Refs;
import org.waymark.command.imports.row.Register;
import org.waymark.command.imports.row.RegisterOfNoCases;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.worksheet.FilledWorksheet;
import org.waymark.command.worksheet.WorksheetRowFeature;
import org.waymark.events.WorksheetForm;

/** Tables whose rows go into one worksheet: their columns are the cells that it has. */
public final class WorksheetTable implements TableKind {

    /** What the imports know of it. */
    public static final ImportKind KIND = new ImportKind(
            "worksheet",
            WorksheetRowFeature.ROW,
            new ImportKind.Words("A worksheet", "worksheet"),
            ExistingRow::new,
            Set.of(),
            Set.of(),
            false,
            true,
            WorksheetDestination.KIND,
            WorksheetTable::new);

    /** What the export of a worksheet has beside its cells. */
    private static final Pattern UNLIKE = Pattern.compile("\\blinked to\\b");

    private final ImportContext context;
    private final Optional<FilledWorksheet> worksheet;
    private final Register register;
    private final Columns columns;
    private final Column main;

    public WorksheetTable(ImportContext context) {
        this.context = context;
        this.worksheet = context.destination(WorksheetDestination.class)
                .map(WorksheetDestination::worksheet)
                .filter(known -> known.form().isPresent());
        this.register = worksheet
                .<Register>map(it -> new RowRegister(context, it))
                .orElseGet(() -> new RegisterOfNoCases("row", Map.of()));
        List<CellOfRow> cells = worksheet.map(FilledWorksheet::cells).orElse(List.of()).stream()
                .map(CellOfRow::new)
                .toList();
        RowRefColumn ref = RowRefColumn.beside(cells);
        String heading = worksheet
                .flatMap(FilledWorksheet::form)
                .map(WorksheetForm::heading)
                .orElse("");
        this.main = cells.stream()
                .filter(column -> column.cell().id().equals(heading))
                .<Column>map(column -> column)
                .findFirst()
                .orElse(ref);
        List<Column> all = new ArrayList<>();
        all.add(ref);
        all.addAll(cells);
        this.columns =
                new Columns(all, Map.of(main, "what a row is called (such as ‘%s’)".formatted(main.title())), UNLIKE);
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public boolean isPossible() {
        return worksheet.isPresent();
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public Column main() {
        return main;
    }

    @Override
    public Draft read(RowReader cells) {
        return new TableRow(cells, worksheet.orElseThrow(), context, columns).read();
    }

    @Override
    public List<PlannedRow> allot(Layout layout, List<Draft> drafts) {
        List<PlannedRow> planned = Refs.allot(layout, this, drafts, context);
        boolean lacksReason = worksheet.orElseThrow().isAgreed() && layout.how().reason() == null;
        return lacksReason
                ? planned.stream().map(row -> withoutReason(row, layout)).toList()
                : planned;
    }

    private PlannedRow withoutReason(PlannedRow row, Layout layout) {
        return row.action() == RowAction.ADD
                ? row.failing(
                        row.draft()
                                .at(
                                        columns.ref(),
                                        layout.nameOf(columns.ref()),
                                        "The worksheet is agreed. Enter a reason for the import, such as “Agreed at the workshop”."))
                : row;
    }
}
