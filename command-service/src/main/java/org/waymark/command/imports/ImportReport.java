package org.waymark.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionPlan;
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

    static ImportReport of(StrategyCode strategy, boolean dryRun, PlanTable table, List<Landed> landed) {
        List<Row> rows = landed.stream().map(Row::of).toList();
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
     * @param readAs the field of an action that it was taken for
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
            List<CellError> errors) {

        static Row of(Landed landed) {
            Step step = landed.step();
            Draft draft = step.draft();
            return new Row(
                    draft.row(),
                    step.ref().isEmpty() ? null : step.ref(),
                    step.action(),
                    landed.position() != null,
                    landed.position(),
                    Values.of(draft.plan()),
                    draft.hints(),
                    draft.errors());
        }
    }

    /** What was read from a row. */
    record Values(
            @Nullable String theme,
            @Nullable String workstream,
            String activities,
            List<String> outcomes,
            List<String> leads,
            @Nullable When by,
            @Nullable When review,
            Priority priority) {

        static Values of(ActionPlan plan) {
            return new Values(
                    plan.theme(),
                    plan.workstream(),
                    plan.activities(),
                    plan.outcomes(),
                    plan.leads(),
                    When.of(plan.by()),
                    When.of(plan.review()),
                    plan.priority());
        }
    }

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
