package org.waymark.query.worksheet.sheet;

import static org.waymark.query.action.ActionFold.ACTIONS;
import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.worksheet.sheet.WorksheetFold.WORKSHEETS;
import static org.waymark.query.worksheet.sheet.WorksheetRowFold.WORKSHEET_ROWS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnSource;
import org.waymark.events.ColumnType;
import org.waymark.events.Impact;
import org.waymark.events.WorksheetCell;
import org.waymark.query.cases.CaseView;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;

/** Lays out worksheets. The cost is that of the rows of the strategy's worksheets. */
public final class Sheets {

    private Sheets() {}

    /** A worksheet with its rows at a moment, if there is one with this ref. */
    public static Optional<Sheet> find(StrategySnapshot snapshot, String ref) {
        return snapshot.one(WORKSHEETS, ref)
                .map(head -> of(new StrategyMoment(Strategies.at(snapshot), snapshot), head));
    }

    /** A worksheet with its rows at a moment. */
    public static Sheet of(StrategyMoment moment, WorksheetView head) {
        List<WorksheetRowView> rows = rows(moment.snapshot(), head);
        List<CellColumn> columns = head.form().cells(moment.strategy().charter().objectives());
        Map<String, CellColumn> byId = columns.stream().collect(Collectors.toMap(CellColumn::id, Function.identity()));
        Map<String, CaseView> cases =
                moment
                        .snapshot()
                        .some(CASES, rows.stream().map(WorksheetRowView::ref).toList())
                        .stream()
                        .collect(Collectors.toMap(CaseView::ref, Function.identity()));
        CellWords words = new CellWords(moment, refs(byId, rows, cases));
        Map<String, Impact> impacts = impacts(moment, head, rows);
        List<SheetRow> laidOut = rows.stream()
                .map(row -> row(head, byId, row, words, cases.get(row.ref()), impacts))
                .toList();
        return new Sheet(
                moment.day(),
                head,
                columns,
                former(byId, rows),
                laidOut.stream().filter(row -> row.row().removed() == null).toList(),
                laidOut.stream()
                        .filter(row -> row.row().removed() != null)
                        .sorted(Comparator.comparing((SheetRow row) -> Objects.requireNonNull(
                                                row.row().removed())
                                        .position())
                                .reversed())
                        .toList());
    }

    /** The rows of a worksheet, removed or not, in their order. */
    private static List<WorksheetRowView> rows(StrategySnapshot snapshot, WorksheetView head) {
        Map<String, Integer> places = new HashMap<>();
        head.order().forEach(ref -> places.put(ref, places.size()));
        return snapshot.all(WORKSHEET_ROWS).stream()
                .filter(row -> row.worksheet().equals(head.ref()))
                .sorted(Comparator.comparing((WorksheetRowView row) -> places.getOrDefault(row.ref(), places.size()))
                        .thenComparing(WorksheetRowView::number))
                .toList();
    }

    private static Set<String> refs(
            Map<String, CellColumn> columns, List<WorksheetRowView> rows, Map<String, CaseView> cases) {
        Set<String> refs = new LinkedHashSet<>();
        for (WorksheetRowView row : rows) {
            row.cells().stream()
                    .filter(cell -> isReference(columns.get(cell.column())))
                    .forEach(cell -> refs.addAll(cell.values()));
            CaseView about = cases.get(row.ref());
            if (about != null) {
                refs.addAll(about.links());
            }
        }
        return refs;
    }

    private static boolean isReference(@Nullable CellColumn column) {
        return column != null && column.type() == ColumnType.REFERENCE;
    }

    /** Ids of cells that rows hold although the worksheet does not ask for them any more, in the order of the rows. */
    private static List<String> former(Map<String, CellColumn> columns, List<WorksheetRowView> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(WorksheetCell::column)
                .filter(column -> !columns.containsKey(column))
                .distinct()
                .toList();
    }

    private static SheetRow row(
            WorksheetView head,
            Map<String, CellColumn> columns,
            WorksheetRowView row,
            CellWords words,
            @Nullable CaseView about,
            Map<String, Impact> impacts) {
        Map<String, SheetCell> cells = new LinkedHashMap<>();
        for (WorksheetCell cell : row.cells()) {
            CellColumn column = columns.get(cell.column());
            cells.put(
                    cell.column(),
                    column == null
                            ? new SheetCell(
                                    cell.text() == null ? String.join(", ", cell.values()) : cell.text(), List.of())
                            : words.of(column, cell));
        }
        SheetCell heading = cells.getOrDefault(head.form().heading(), SheetCell.EMPTY);
        Impact impact = impacts.get(heading.stored());
        if (impact != null) {
            columns.values().forEach(column -> {
                String said = kept(column.column().source(), impact);
                if (said != null) {
                    cells.put(column.id(), new SheetCell(said, List.of()));
                }
            });
        }
        return new SheetRow(
                row,
                heading.isEmpty() ? row.title() : heading.words(),
                cells,
                about == null ? List.of() : words.named(about.links()));
    }

    /** The impact of the actions that rows are about, where the worksheet shows it. */
    private static Map<String, Impact> impacts(StrategyMoment moment, WorksheetView head, List<WorksheetRowView> rows) {
        if (head.form().columns().stream().allMatch(column -> column.source() == null)) {
            return Map.of();
        }
        List<String> actions = new ArrayList<>();
        rows.forEach(row -> row.cell(head.form().heading()).ifPresent(cell -> actions.addAll(cell.values())));
        return moment.snapshot().some(ACTIONS, actions).stream()
                .flatMap(action -> Stream.ofNullable(action.impact()).map(impact -> Map.entry(action.ref(), impact)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable String kept(@Nullable ColumnSource source, Impact impact) {
        return switch (source) {
            case null -> null;
            case IMPACT_PLANNED -> impact.planned();
            case IMPACT_SO_FAR -> impact.soFar();
            case IMPACT_EVIDENCE -> impact.evidencedBy();
            case IMPACT_COMMENTS -> impact.comments();
        };
    }
}
