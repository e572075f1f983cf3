package org.waymark.query.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do, as command-service reports it (docs/interfaces.md, “Import”).
 *
 * @param columns   all columns of the table
 * @param questions what only a person can say
 * @param newThemes that rows name and the strategy does not have
 * @param notes     what had to be done to read the file
 * @param position  place in the ledger of the last event recorded; null where nothing was
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportOutcome(
        List<ImportLook.Column> columns,
        List<ImportLook.Question> questions,
        List<NewTheme> newThemes,
        ImportHow how,
        List<String> notes,
        Summary summary,
        @Nullable Long position,
        List<Row> rows) {

    /** A theme that would be added, and the ref that it would get. */
    public record NewTheme(String ref, String title) {}

    /** How many rows there are of each kind. */
    public record Summary(int rows, int add, int change, int same, int leftOut, int problem, int landed) {}

    /**
     * One row.
     *
     * @param row    as a spreadsheet counts, from 1
     * @param action {@code add}, {@code change}, {@code same}, {@code left-out} or {@code problem}
     * @param values what was read; null for a row that is left out
     * @param text   of a row that is left out
     * @param cells  the texts of its cells, one for each column
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(
            int row,
            @Nullable String ref,
            String action,
            boolean landed,
            @Nullable Values values,
            List<Change> changes,
            List<CellMessage> warnings,
            List<CellMessage> errors,
            @Nullable String text,
            @Nullable List<String> cells) {

        public boolean is(String other) {
            return action.equals(other);
        }
    }

    /** A field that a row would change. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Change(String field, String title, String before, String after) {}

    /** What is to be said of one cell: “F4”, “row 4, column 6”, or “row 4” where the file has no such cell. */
    public record CellMessage(String cell, String column, String message) {}

    /**
     * What was read from a row; each kind of table has some of these.
     *
     * @param cells of a row of a worksheet in words; the first is what the row is called by
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Values(
            @Nullable String theme,
            @Nullable String workstream,
            @Nullable String activities,
            @Nullable String title,
            List<String> leads,
            @Nullable String owner,
            @Nullable When by,
            @Nullable When review,
            @Nullable String status,
            @Nullable String rating,
            @Nullable String comment,
            @Nullable String helpNeeded,
            @Nullable String asAt,
            @Nullable Level inherent,
            @Nullable Level current,
            @Nullable Level target,
            @Nullable String monitorNext,
            @Nullable String monitoring,
            List<Planned> plannedStages,
            Map<String, String> stages,
            @Nullable String description,
            List<String> outcomes,
            List<String> workstreams,
            @Nullable String framework,
            @Nullable String code,
            @Nullable String item,
            Map<String, List<String>> frameworks,
            @Nullable String task,
            @Nullable String from,
            List<String> participants,
            @Nullable Boolean done,
            @Nullable String on,
            List<Said> cells) {

        public Values {
            outcomes = Objects.requireNonNullElse(outcomes, List.of());
            workstreams = Objects.requireNonNullElse(workstreams, List.of());
            frameworks = Objects.requireNonNullElse(frameworks, Map.of());
            cells = cells == null ? List.of() : List.copyOf(cells);
            leads = leads == null ? List.of() : List.copyOf(leads);
            participants = participants == null ? List.of() : List.copyOf(participants);
            plannedStages = plannedStages == null ? List.of() : List.copyOf(plannedStages);
            stages = Objects.requireNonNullElse(stages, Map.of());
        }

        /** What it is called, or what is done; null where the row does not say. */
        public @Nullable String what() {
            return Stream.of(
                            Optional.ofNullable(title),
                            Optional.ofNullable(activities),
                            Optional.ofNullable(task),
                            Optional.ofNullable(item),
                            Optional.ofNullable(theme),
                            cells.stream().map(Said::text).findFirst())
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
        }

        /** Who leads or owns it, or takes part in it. */
        public List<String> who() {
            List<String> named = leads.isEmpty() ? participants : leads;
            return owner == null || owner.isEmpty() ? named : List.of(owner);
        }
    }

    /** Likelihood and impact, 1 to 5, or a rating without numbers. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Level(
            @Nullable Integer likelihood,
            @Nullable Integer impact,
            @Nullable String rating) {

        /** In words, such as “4 × 3” or “High, not scored”. */
        public String words() {
            return likelihood == null
                    ? Formats.sentenceCase(Formats.or(rating, "")) + ", not scored"
                    : likelihood + " × " + impact;
        }
    }

    /** What a cell of a worksheet says, under the title of its column. */
    public record Said(String title, String text) {}

    /** When a stage is planned, in ISO dates. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Planned(
            String stage, @Nullable String start, @Nullable String finish) {}

    /** A timescale in words, and the day where there is one. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record When(
            String words, boolean parsed, @Nullable String date) {

        /** A day by itself, as the task of a self-assessment has it. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static When on(String date) {
            return new When(Formats.isoDate(date), true, date);
        }

        @JsonCreator
        public When {}
    }
}
