package org.waymark.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Priority;
import org.waymark.events.StrategyCode;
import org.waymark.events.Timescale;

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

    /**
     * A column of the file.
     *
     * @param column its name in the file
     * @param readAs the field of an action that it was taken for
     */
    record ColumnRead(String column, String readAs) {}

    /**
     * How many rows there are of each kind.
     *
     * @param plan   to be entered in the plan, or entered if this was no dry run
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
     * @param ref      the ref the action has or will have; null where none can be given
     * @param landed   whether it was recorded by this run
     * @param position place in the ledger of the event recorded; null where it did not land
     */
    record Row(
            int row,
            @Nullable String ref,
            RowAction action,
            boolean landed,
            @Nullable Long position,
            Values values,
            List<String> hints,
            List<CellError> errors) {}

    /** What was read from a row. */
    record Values(
            @Nullable String theme,
            @Nullable String workstream,
            String activities,
            List<String> outcomes,
            List<String> leads,
            @Nullable When by,
            @Nullable When review,
            Priority priority) {}

    /**
     * A timescale.
     *
     * @param words  as written
     * @param parsed whether anything below could be read from them
     * @param every  ISO 8601 period
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record When(
            String words,
            @JsonInclude(JsonInclude.Include.ALWAYS) boolean parsed,
            @Nullable String date,
            @Nullable String every,
            List<Integer> months,
            boolean ongoing) {

        static @Nullable When of(@Nullable Timescale timescale) {
            return timescale == null
                    ? null
                    : new When(
                            timescale.words(),
                            timescale.isParsed(),
                            timescale.date() == null ? null : timescale.date().toString(),
                            timescale.every() == null ? null : timescale.every().toString(),
                            timescale.months(),
                            timescale.ongoing());
        }
    }
}
