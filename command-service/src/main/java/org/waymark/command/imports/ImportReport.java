package org.waymark.command.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.row.CellMessage;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.LeftOut;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.table.Line;
import org.waymark.events.StrategyCode;

/**
 * The answer to an import: what was understood, and one entry a row.
 *
 * @param how      the choices as they were used, to be changed and sent back
 * @param notes    what had to be done to read the file, for people
 * @param position place in the ledger of the last event recorded; null where nothing was
 * @param rows     in the order of the table, those that are left out too
 */
record ImportReport(
        StrategyCode strategy,
        String kind,
        boolean dryRun,
        List<LookReport.ColumnRead> columns,
        List<LookReport.Undecided> questions,
        List<LookReport.NewTheme> newThemes,
        How how,
        List<String> notes,
        Summary summary,
        @Nullable Long position,
        List<Row> rows) {

    /** @param texts whether each row has the texts of its cells */
    static ImportReport of(
            StrategyCode strategy,
            boolean dryRun,
            Reading reading,
            Reading.Planned planned,
            List<RowResult> results,
            boolean texts) {
        List<Row> rows = Stream.concat(
                        results.stream().map(Row::of),
                        planned.cases().leftOut().stream().map(Row::of))
                .sorted(Comparator.comparingInt(Row::row))
                .toList();
        return new ImportReport(
                strategy,
                reading.kind().kind().path(),
                dryRun,
                LookReport.columns(reading),
                LookReport.questions(reading),
                LookReport.newThemes(reading),
                reading.how(),
                reading.notes(),
                Summary.of(rows),
                rows.stream()
                        .map(Row::position)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                texts ? withTexts(rows, reading) : rows);
    }

    private static List<Row> withTexts(List<Row> rows, Reading reading) {
        int columns = reading.table().columns();
        List<Row> with = new ArrayList<>();
        Map<Integer, Line> lines = reading.table().body().stream()
                .collect(Collectors.toMap(Line::number, line -> line, (first, _) -> first));
        for (Row row : rows) {
            Line line = lines.get(row.row());
            with.add(
                    line == null
                            ? row
                            : row.with(IntStream.range(0, columns)
                                    .mapToObj(line::cell)
                                    .toList()));
        }
        return with;
    }

    /**
     * How many rows there are of each kind.
     *
     * @param add    to be entered, or entered if this was no dry run
     * @param change to be changed
     * @param landed entered or changed now
     */
    record Summary(int rows, int add, int change, int same, int leftOut, int problem, int landed) {

        static Summary of(List<Row> rows) {
            return new Summary(
                    rows.size(),
                    count(rows, RowAction.ADD),
                    count(rows, RowAction.CHANGE),
                    count(rows, RowAction.SAME),
                    count(rows, RowAction.LEFT_OUT),
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
     * @param position place in the ledger of the last event recorded; null where nothing was
     * @param values   what was read, by the fields of the command; null for a row that is left out
     * @param changes  what the case would say otherwise
     * @param text     of a row that is left out; null for others
     * @param cells    the texts of the cells; null where they were not asked for
     */
    record Row(
            int row,
            @Nullable String ref,
            RowAction action,
            boolean landed,
            @Nullable Long position,
            @Nullable Object values,
            List<FieldChange> changes,
            List<CellMessage> warnings,
            List<CellMessage> errors,
            @Nullable String text,
            @Nullable List<String> cells) {

        static Row of(RowResult result) {
            PlannedRow planned = result.planned();
            Draft draft = planned.draft();
            return new Row(
                    draft.row(),
                    planned.ref().isEmpty() ? null : planned.ref(),
                    planned.action(),
                    result.landed(),
                    result.position(),
                    draft.entry().values(),
                    planned.changes(),
                    draft.warnings(),
                    draft.errors(),
                    null,
                    null);
        }

        static Row of(LeftOut leftOut) {
            return new Row(
                    leftOut.row(),
                    null,
                    RowAction.LEFT_OUT,
                    false,
                    null,
                    null,
                    List.of(),
                    List.of(new CellMessage("row " + leftOut.row(), "", leftOut.why())),
                    List.of(),
                    leftOut.text(),
                    null);
        }

        Row with(List<String> texts) {
            return new Row(row, ref, action, landed, position, values, changes, warnings, errors, text, texts);
        }
    }
}
