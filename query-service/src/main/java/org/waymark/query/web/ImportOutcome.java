package org.waymark.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do, as command-service reports it (docs/interfaces.md, “Import”).
 *
 * @param columns  the columns that were read
 * @param notes    what had to be done to read the file
 * @param position place in the ledger of the last event recorded; null where nothing was
 */
public record ImportOutcome(
        List<Column> columns,
        List<String> notes,
        Summary summary,
        @Nullable Long position,
        List<Row> rows) {

    /** What is to be said of every row: it is said once, not at each. */
    public List<String> hintsOfAllRows() {
        return rows.isEmpty()
                ? List.of()
                : rows.getFirst().hints().stream()
                        .filter(hint -> rows.size() > 1
                                && rows.stream().allMatch(row -> row.hints().contains(hint)))
                        .toList();
    }

    /** What is to be said of this row and not of all. */
    public List<String> hintsOf(Row row) {
        List<String> ofAll = hintsOfAllRows();
        return row.hints().stream().filter(hint -> !ofAll.contains(hint)).toList();
    }

    /** A column of the file, and the field of the command that it was taken for. */
    public record Column(String column, String readAs) {}

    /** How many rows there are of each kind. */
    public record Summary(int rows, int plan, int alreadyThere, int problem, int landed) {}

    /**
     * One row.
     *
     * @param row    as a spreadsheet counts, from 1
     * @param action {@code plan}, {@code already there} or {@code problem}
     */
    public record Row(
            int row,
            @Nullable String ref,
            String action,
            boolean landed,
            Values values,
            List<String> hints,
            List<CellError> errors) {}

    /** What was read from a row; each kind of table has some of these. */
    public record Values(
            @Nullable String theme,
            @Nullable String workstream,
            @Nullable String activities,
            @Nullable String title,
            List<String> leads,
            @Nullable String owner,
            @Nullable When by,
            @Nullable When review,
            @Nullable Level inherent,
            @Nullable Level current,
            @Nullable Level target,
            @Nullable String monitorNext,
            List<Planned> plannedStages) {

        public Values {
            leads = leads == null ? List.of() : List.copyOf(leads);
            plannedStages = plannedStages == null ? List.of() : List.copyOf(plannedStages);
        }

        /** What it is called, or what is done; null where the row does not say. */
        public @Nullable String what() {
            return title == null ? activities : title;
        }

        /** Who leads or owns it. */
        public List<String> who() {
            return owner == null || owner.isEmpty() ? leads : List.of(owner);
        }
    }

    /** Likelihood and impact, 1 to 5. */
    public record Level(int likelihood, int impact) {}

    /** When a stage is planned, in ISO dates. */
    public record Planned(
            String stage, @Nullable String start, @Nullable String finish) {}

    /** A timescale in words, and the day where there is one. */
    public record When(
            String words, boolean parsed, @Nullable String date) {}

    /** What is wrong with one cell. */
    public record CellError(String column, int row, String message) {}
}
