package org.waymark.query.worksheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnTarget;
import org.waymark.events.ColumnType;
import org.waymark.events.StrategyCode;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.query.cases.CaseName;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.views.Provenance;
import org.waymark.query.worksheet.finding.Finding;
import org.waymark.query.worksheet.finding.Findings;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetCell;
import org.waymark.query.worksheet.sheet.SheetRow;
import org.waymark.query.worksheet.sheet.WorksheetState;
import org.waymark.query.worksheet.sheet.WorksheetView;

/**
 * A worksheet for programs.
 *
 * @param position every event up to and with it is in the answer
 * @param asOf     the moment it shows, as it was asked for
 * @param kind     id of its kind, such as {@code gap-analysis}
 * @param version  of the columns of its kind
 * @param review   ref of the meeting that agreed it; null where none is named
 * @param former   ids of columns that rows hold though the worksheet does not have them any more
 * @param findings what is worked out from the rows, in the order in which its page shows it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorksheetAnswer(
        StrategyCode strategy,
        long position,
        String asOf,
        String ref,
        String kind,
        int version,
        String title,
        WorksheetState state,
        @Nullable String occasion,
        @Nullable LocalDate day,
        List<String> participants,
        @Nullable String review,
        List<Column> columns,
        List<String> former,
        List<Row> rows,
        List<Removed> removed,
        List<Finding> findings) {

    /**
     * What each row can hold.
     *
     * @param group  title of the column, where there is one for each entry of a list; otherwise null
     * @param scale  what can be chosen, the highest first; empty for other types
     * @param target what it refers to; null for other types
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Column(
            String id,
            String title,
            @Nullable String group,
            ColumnType type,
            boolean required,
            @Nullable String help,
            List<Option> scale,
            @Nullable ColumnTarget target) {

        static Column of(CellColumn cell) {
            return new Column(
                    cell.id(),
                    cell.title(),
                    cell.entry() == null ? null : cell.column().title(),
                    cell.type(),
                    cell.column().required(),
                    cell.column().help(),
                    cell.column().options().scale(),
                    cell.column().options().target());
        }
    }

    /**
     * A row.
     *
     * @param values   by the ids of its columns: a text, a number, or for references and people a list of them; columns that
     *                 hold nothing are not in it
     * @param links    to other cases
     * @param position of its last change
     */
    public record Row(
            String ref, String title, Map<String, Object> values, List<CaseName> links, long position, LocalDate asAt) {

        static Row of(Sheet sheet, SheetRow row) {
            Map<String, Object> values = new LinkedHashMap<>();
            sheet.columns().forEach(column -> {
                SheetCell cell = row.cell(column.id());
                if (!cell.isEmpty()) {
                    values.put(column.id(), value(column.type(), cell));
                }
            });
            sheet.former().forEach(column -> {
                if (!row.cell(column).isEmpty()) {
                    values.put(column, row.cell(column).words());
                }
            });
            return new Row(
                    row.ref(),
                    row.title(),
                    values,
                    row.links(),
                    row.row().changed().position(),
                    row.row().changed().asAt());
        }
    }

    /**
     * A row that was removed.
     *
     * @param by who removed it, when and why
     */
    public record Removed(String ref, String title, Provenance by) {}

    private static Object value(ColumnType type, SheetCell cell) {
        if (cell.text() != null) {
            return cell.text();
        }
        return switch (type) {
            case NUMBER, MONEY -> new BigDecimal(cell.stored());
            case REFERENCE, PERSON ->
                cell.values().stream().map(SheetCell.Value::stored).toList();
            default -> cell.stored();
        };
    }

    static WorksheetAnswer of(StrategySnapshot snapshot, Sheet sheet) {
        WorksheetView head = sheet.head();
        return new WorksheetAnswer(
                head.strategy(),
                snapshot.position(),
                snapshot.asOf().toString(),
                head.ref(),
                head.form().kind(),
                head.form().version(),
                head.head().title(),
                head.state(),
                head.head().occasion(),
                head.head().day(),
                head.head().participants(),
                head.review(),
                sheet.columns().stream().map(Column::of).toList(),
                sheet.former(),
                sheet.rows().stream().map(row -> Row.of(sheet, row)).toList(),
                sheet.removed().stream()
                        .flatMap(row -> Stream.ofNullable(row.row().removed())
                                .map(by -> new Removed(row.ref(), row.title(), by)))
                        .toList(),
                Findings.of(sheet));
    }
}
