package org.waymark.query.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table is brought in as: cases of a kind, or the rows of one worksheet.
 *
 * @param table     as command-service names the kind; null for the likeliest
 * @param worksheet ref of the worksheet; null for other kinds
 */
public record ImportTarget(@Nullable String table, @Nullable String worksheet) {

    /** As command-service names the table of a worksheet. */
    public static final String WORKSHEET = "worksheet";

    private static final String IN = WORKSHEET + ":";

    /** How pages name it, in one word: {@code action-plan}, or {@code worksheet:W1}. */
    public static ImportTarget of(@Nullable String word) {
        return word != null && word.startsWith(IN)
                ? new ImportTarget(WORKSHEET, word.substring(IN.length()))
                : new ImportTarget(word, null);
    }

    /** How pages name the rows of a worksheet. */
    public static String rowsOf(String worksheet) {
        return IN + worksheet;
    }

    /** What its address has beside kind and strategy. */
    String query() {
        return worksheet == null ? "" : "&worksheet={worksheet}";
    }

    Map<String, String> variables(String strategy) {
        Map<String, String> variables = new HashMap<>(Map.of("strategy", strategy));
        if (table != null) {
            variables.put("kind", table);
        }
        if (worksheet != null) {
            variables.put("worksheet", worksheet);
        }
        return variables;
    }
}
