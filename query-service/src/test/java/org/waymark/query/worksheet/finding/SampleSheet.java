package org.waymark.query.worksheet.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.CaseKind;
import org.waymark.events.CellColumn;
import org.waymark.events.Objective;
import org.waymark.events.StrategyCode;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.events.WorksheetForm;
import org.waymark.events.WorksheetHead;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.query.cases.CaseName;
import org.waymark.query.views.Provenance;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetCell;
import org.waymark.query.worksheet.sheet.SheetRow;
import org.waymark.query.worksheet.sheet.WorksheetRowView;
import org.waymark.query.worksheet.sheet.WorksheetView;

/** A worksheet as it is laid out, without a ledger. */
final class SampleSheet {

    static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static final StrategyCode STRATEGY = new StrategyCode("SG23");

    private static final Provenance BY =
            new Provenance(1, Instant.parse("2026-06-01T09:00:00Z"), LocalDate.of(2026, 6, 1), "jo", null, null);

    private final WorksheetForm form;
    private final List<CellColumn> columns;
    private final List<SheetRow> rows = new ArrayList<>();

    private SampleSheet(WorksheetForm form) {
        this.form = form;
        this.columns = form.cells(List.of(
                new Objective("O1", "Fewer vacancies"),
                new Objective("O2", "Better trained"),
                new Objective("O3", "One record of each child")));
    }

    /** One of a kind that Waymark ships with; the strategy has three objectives. */
    static SampleSheet of(String kind) {
        return new SampleSheet(WorksheetKind.of(kind).orElseThrow().form());
    }

    static SampleSheet of(WorksheetForm form) {
        return new SampleSheet(form);
    }

    /** @param cells ids of columns, each followed by what it holds: words, or a value where its type has values */
    SampleSheet row(String... cells) {
        return linked(List.of(), cells);
    }

    /** A row that leads to something. */
    SampleSheet linked(CaseKind to, String... cells) {
        return linked(List.of(new CaseName("X1", to, "Something")), cells);
    }

    private SampleSheet linked(List<CaseName> links, String... cells) {
        Map<String, SheetCell> held = new LinkedHashMap<>();
        for (int index = 0; index < cells.length; index += 2) {
            held.put(cells[index], cell(cells[index], cells[index + 1]));
        }
        String ref = "W1." + (rows.size() + 1);
        rows.add(new SheetRow(
                new WorksheetRowView(STRATEGY, "W1", ref, stored(held), null, BY, BY),
                held.getOrDefault(form.heading(), SheetCell.EMPTY).words(),
                held,
                links));
        return this;
    }

    /** The cells as the ledger has them. */
    private static List<WorksheetCell> stored(Map<String, SheetCell> held) {
        return held.entrySet().stream()
                .map(cell -> new WorksheetCell(
                        cell.getKey(),
                        cell.getValue().text(),
                        cell.getValue().values().stream()
                                .map(SheetCell.Value::stored)
                                .toList()))
                .toList();
    }

    private SheetCell cell(String id, String said) {
        CellColumn column = columns.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No column " + id));
        return switch (column.type()) {
            case TEXT, LONG_TEXT -> new SheetCell(said, List.of());
            case CHOICE ->
                value(said, column.column().level(said).map(Option::title).orElse(said));
            case REFERENCE ->
                said.matches("[A-Z]\\d+(, [A-Z]\\d+)*")
                        ? new SheetCell(
                                null,
                                Arrays.stream(said.split(", ", -1))
                                        .map(ref -> new SheetCell.Value(ref, ref + " Title", "/cases/" + ref))
                                        .toList())
                        : new SheetCell(said, List.of());
            case PERSON, NUMBER, MONEY, DAY, YES_PARTLY_NO -> value(said, said);
        };
    }

    private static SheetCell value(String stored, String words) {
        return new SheetCell(null, List.of(new SheetCell.Value(stored, words, null)));
    }

    Sheet sheet() {
        WorksheetHead head = new WorksheetHead("Workshop", null, null, List.of());
        return new Sheet(
                DAY,
                new WorksheetView(STRATEGY, "W1", head, form, List.of(), null, null, null, BY, BY),
                columns,
                List.of(),
                rows,
                List.of());
    }

    /** What is worked out from it. */
    List<Finding> findings() {
        return Findings.of(sheet());
    }

    /** The one of this sort. */
    <F extends Finding> F finding(Class<F> sort) {
        return findings().stream()
                .filter(sort::isInstance)
                .map(sort::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + sort.getSimpleName() + " in " + findings()));
    }
}
