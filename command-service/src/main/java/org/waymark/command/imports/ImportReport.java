package org.waymark.command.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.CaseTable;
import org.waymark.command.imports.row.CellError;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.table.Header;
import org.waymark.events.StrategyCode;

/**
 * The answer to an import: what was understood, and one entry a row.
 *
 * @param columns  the columns that were read, in the order of the file
 * @param notes    what had to be done to read the file, for people
 * @param position place in the ledger of the last event recorded; null where nothing was
 */
record ImportReport(
        StrategyCode strategy,
        boolean dryRun,
        List<ColumnRead> columns,
        List<String> notes,
        Summary summary,
        @Nullable Long position,
        List<Row> rows) {

    static ImportReport of(StrategyCode strategy, boolean dryRun, CaseTable table, List<RowResult> results) {
        List<Row> rows = results.stream().map(Row::of).toList();
        return new ImportReport(
                strategy,
                dryRun,
                ColumnRead.of(table.header()),
                table.notes(),
                Summary.of(rows),
                rows.stream()
                        .map(Row::position)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                rows);
    }

    /**
     * A column of the file.
     *
     * @param column its name in the file
     * @param readAs the field of the command that it was taken for
     */
    record ColumnRead(String column, String readAs) {

        static List<ColumnRead> of(Header header) {
            return header.columns().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .map(entry -> new ColumnRead(
                            header.nameOf(entry.getKey()), entry.getKey().field()))
                    .toList();
        }
    }

    /**
     * How many rows there are of each kind.
     *
     * @param plan   to be entered, or entered if this was no dry run
     * @param landed entered now
     */
    record Summary(int rows, int plan, int alreadyThere, int problem, int landed) {

        static Summary of(List<Row> rows) {
            return new Summary(
                    rows.size(),
                    count(rows, RowAction.PLAN),
                    count(rows, RowAction.ALREADY_THERE),
                    count(rows, RowAction.PROBLEM),
                    (int) rows.stream().filter(Row::landed).count());
        }

        private static int count(List<Row> rows, RowAction action) {
            return (int) rows.stream().filter(row -> row.action() == action).count();
        }
    }

    /**
     * One row.
     *
     * @param row      as a spreadsheet counts: the first row of the file is 1
     * @param ref      the ref the case has or will have; null where none can be given
     * @param landed   whether it was recorded by this run
     * @param position place in the ledger of the event recorded; null where it did not land
     * @param values   what was read, by the fields of the command
     */
    record Row(
            int row,
            @Nullable String ref,
            RowAction action,
            boolean landed,
            @Nullable Long position,
            Object values,
            List<String> hints,
            List<CellError> errors) {

        static Row of(RowResult result) {
            PlannedRow planned = result.planned();
            Draft draft = planned.draft();
            return new Row(
                    draft.row(),
                    planned.ref().isEmpty() ? null : planned.ref(),
                    planned.action(),
                    result.position() != null,
                    result.position(),
                    draft.entry().values(),
                    draft.hints(),
                    draft.errors());
        }
    }
}
