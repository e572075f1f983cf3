package org.waymark.query.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a table is brought in as: cases of a kind, or what is in one case, such as the rows of a worksheet.
 *
 * @param table as command-service names the kind; null for the likeliest
 * @param into  what its rows are brought into; null for other kinds
 * @param ref   of that; null for other kinds
 */
public record ImportTarget(
        @Nullable String table,
        @Nullable Into into,
        @Nullable String ref) {

    /** What rows can be brought into. */
    public enum Into {
        /** The rows of a worksheet. */
        WORKSHEET("worksheet", "worksheet"),
        /** The tasks of a self-assessment. */
        ASSESSMENT("assessment", "assessment-tasks");

        private final String parameter;
        private final String table;

        Into(String parameter, String table) {
            this.parameter = parameter;
            this.table = table;
        }

        /** How pages name one of them: {@code worksheet:W1}. */
        public String word(String ref) {
            return parameter + ":" + ref;
        }
    }

    /** How pages name it, in one word: {@code action-plan}, or {@code worksheet:W1}. */
    public static ImportTarget of(@Nullable String word) {
        String said = word == null ? "" : word;
        return Arrays.stream(Into.values())
                .filter(into -> said.startsWith(into.word("")))
                .findFirst()
                .map(into -> new ImportTarget(
                        into.table, into, said.substring(into.word("").length())))
                .orElseGet(() -> new ImportTarget(word, null, null));
    }

    /** How pages name the rows of a worksheet. */
    public static String rowsOf(String worksheet) {
        return Into.WORKSHEET.word(worksheet);
    }

    /** How pages name the tasks of a self-assessment. */
    public static String tasksOf(String assessment) {
        return Into.ASSESSMENT.word(assessment);
    }

    /** Whether a table of this name is what it stands for, so that what it goes into is known. */
    public boolean takes(String other) {
        return into != null && other.equals(table);
    }

    /** What its address has beside kind and strategy. */
    String query() {
        return parameter().map(name -> "&" + name + "={" + name + "}").orElse("");
    }

    Map<String, String> variables(String strategy) {
        Map<String, String> variables = new HashMap<>(Map.of("strategy", strategy));
        if (table != null) {
            variables.put("kind", table);
        }
        if (ref != null) {
            parameter().ifPresent(name -> variables.put(name, ref));
        }
        return variables;
    }

    private Optional<String> parameter() {
        return Optional.ofNullable(into).map(where -> where.parameter);
    }
}
