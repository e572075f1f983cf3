package org.waymark.command.imports.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a table is to be read, as far as somebody chose it. What is left open is guessed; a dry run answers with all that was
 * used, so that it can be changed and sent back.
 *
 * @param table       which table of the file, such as {@code Sheet1!B7} or {@code table 2}; null for the likeliest
 * @param headingRow  the row of the column names; null for the likeliest
 * @param hidden      whether hidden rows are read too
 * @param columns     the field of each column by its letter, or {@code ignore}
 * @param defaults    the value of blank cells, by field; several are several entries
 * @param blank       what blank cells mean, by field
 * @param corrections other texts for cells, by their address
 * @param newThemes   whether themes that the strategy does not have are added
 * @param update      whether cases that differ are changed
 * @param reason      why, for all changes; null where none is given
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record How(
        @Nullable String table,
        @Nullable Integer headingRow,
        boolean hidden,
        Map<String, String> columns,
        Map<String, List<String>> defaults,
        Map<String, Blank> blank,
        Map<String, String> corrections,
        boolean newThemes,
        boolean update,
        @Nullable String reason) {

    /** What stands for a column that is left out. */
    public static final String IGNORE = "ignore";

    /** Nothing was chosen. */
    public static final How GUESSED =
            new How(null, null, false, Map.of(), Map.of(), Map.of(), Map.of(), false, false, null);

    public How {
        columns = sorted(columns);
        defaults = sorted(defaults);
        blank = sorted(blank);
        corrections = sorted(corrections);
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** The value of blank cells of a field as one text, a line for each; empty where there is none. */
    public String defaultOf(String field) {
        return String.join("\n", defaults.getOrDefault(field, List.of()));
    }
}
