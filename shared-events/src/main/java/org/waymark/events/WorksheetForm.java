package org.waymark.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a kind of worksheet.
 *
 * @param kind    its id, such as {@code gap-analysis}
 * @param version of its columns, from 1
 * @param title   of the kind, such as “Gap analysis”
 * @param row     what one row is, such as “Objective”
 * @param purpose what it is for; null where nobody said
 * @param heading id of the column that a row is called by; it is required
 * @param columns in their order
 */
public record WorksheetForm(
        String kind,
        int version,
        @FreeText String title,
        @FreeText String row,
        @FreeText @Nullable String purpose,
        String heading,
        List<WorksheetColumn> columns) {

    public WorksheetForm {
        columns = Lists.orEmpty(columns);
    }

    /** The column with this id, if there is one. */
    public Optional<WorksheetColumn> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /**
     * What a row can hold, one for each cell: a column that stands for each entry of a list has a cell for each.
     *
     * @param objectives of the charter, for columns that stand for each of them
     */
    public List<CellColumn> cells(List<Objective> objectives) {
        return columns.stream().flatMap(column -> cells(column, objectives)).toList();
    }

    private static Stream<CellColumn> cells(WorksheetColumn column, List<Objective> objectives) {
        return switch (column.each()) {
            case null -> Stream.of(new CellColumn(column.id(), column.title(), column, null));
            case ITEMS -> column.options().items().stream().map(item -> CellColumn.of(column, item.id(), item.title()));
            case OBJECTIVES ->
                objectives.stream().map(objective -> CellColumn.of(column, objective.ref(), objective.title()));
        };
    }
}
