package org.waymark.command.worksheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnSource;
import org.waymark.events.Impact;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetForm;

/**
 * One worksheet as it is, for whoever wants to know beforehand what commands about its rows would say: an import. It is filled
 * from the events of the strategy's charter, of the worksheet, and those that opened the cases.
 */
public final class FilledWorksheet {

    private final String ref;
    private final Worksheets worksheets = new Worksheets();

    public FilledWorksheet(Ref ref) {
        this.ref = ref.value();
    }

    /**
     * What cells of a row would say.
     *
     * @param says   by the ids of cells, in the same words as {@link #says}
     * @param errors what is wrong, at fields such as {@code values.importance}
     */
    public record Preview(Map<String, String> says, List<FieldError> errors) {}

    public void evolve(WaymarkEvent event) {
        worksheets.evolve(event);
    }

    /** Its reference. */
    public String ref() {
        return ref;
    }

    /** Its columns; empty where there is no such worksheet. */
    public Optional<WorksheetForm> form() {
        return worksheets.of(ref).map(Worksheet::form);
    }

    /** The cells that a row can have; none where there is no such worksheet. */
    public List<CellColumn> cells() {
        return form().map(form -> form.cells(worksheets.strategy().objectives()))
                .orElse(List.of());
    }

    /** What a cell is called. */
    public static String label(CellColumn cell) {
        return CellLabels.of(cell);
    }

    /** The field of a command that a cell is. */
    public static String field(String cell) {
        return RowCells.field(cell);
    }

    /** Whether nothing in it can be changed. */
    public boolean isClosed() {
        return worksheets
                .of(ref)
                .filter(it -> it.status() == Worksheet.Status.CLOSED)
                .isPresent();
    }

    /** Whether changes need a reason. */
    public boolean isAgreed() {
        return worksheets
                .of(ref)
                .filter(it -> it.status() == Worksheet.Status.AGREED)
                .isPresent();
    }

    /** Refs of the rows that are in it, in their order. */
    public List<String> rows() {
        return worksheets.of(ref).map(Worksheet::rows).orElse(List.of()).stream()
                .filter(row -> worksheets.row(row).filter(it -> !it.removed()).isPresent())
                .toList();
    }

    /** What a cell says, as one text. */
    public static String says(WorksheetCell cell) {
        return cell.text() == null ? String.join("; ", cell.values()) : cell.text();
    }

    /**
     * What cells of a row would say if this were written in them.
     *
     * @param row    of which it is a revision; null for a new row
     * @param values by the ids of cells
     */
    public Preview preview(@Nullable String row, Map<String, Object> values) {
        WorksheetForm form = form().orElseThrow();
        try {
            RowCells after = RowCells.after(
                    form,
                    worksheets.strategy().objectives(),
                    row == null ? null : worksheets.row(row).orElse(null),
                    values,
                    new CellReader(new CaseFacts(worksheets)));
            Map<String, String> says = new LinkedHashMap<>();
            after.cells().stream()
                    .filter(cell -> values.containsKey(cell.column()))
                    .forEach(cell -> says.put(cell.column(), says(cell)));
            says.putAll(impact(form, source -> after.impact().get(source)));
            return new Preview(says, List.of());
        } catch (Refusal refusal) {
            return new Preview(Map.of(), refusal.errors());
        }
    }

    /**
     * What is said of the impact of the action that a row is about, by the ids of the cells that show it.
     *
     * @param row what another of its cells says
     */
    public Map<String, String> impact(UnaryOperator<String> row) {
        WorksheetForm form = form().orElseThrow();
        return SharedImpact.of(form)
                .map(shared -> worksheets.impact(row.apply(shared.column())).said())
                .map(said -> impact(form, source -> part(said, source)))
                .orElse(Map.of());
    }

    private static Map<String, String> impact(WorksheetForm form, SourceText texts) {
        Map<String, String> says = new LinkedHashMap<>();
        form.columns().forEach(column -> {
            String text = column.source() == null ? null : texts.of(column.source());
            if (text != null) {
                says.put(column.id(), text);
            }
        });
        return says;
    }

    /** What is said in a part of the impact; null where nothing is. */
    private interface SourceText {
        @Nullable String of(ColumnSource source);
    }

    private static @Nullable String part(Impact impact, ColumnSource source) {
        return switch (source) {
            case IMPACT_PLANNED -> impact.planned();
            case IMPACT_SO_FAR -> impact.soFar();
            case IMPACT_EVIDENCE -> impact.evidencedBy();
            case IMPACT_COMMENTS -> impact.comments();
        };
    }
}
