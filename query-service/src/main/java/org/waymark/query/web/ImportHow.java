package org.waymark.query.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a table is to be read, as far as somebody chose it: the part {@code how} of an import (docs/interfaces.md).
 *
 * @param table       which table of the file; null for the likeliest
 * @param headingRow  the row of the column names; null for the likeliest
 * @param hidden      whether hidden rows are read too
 * @param columns     the field of each column by its letter, or {@link #IGNORE}
 * @param defaults    the value of blank cells, by field
 * @param blank       what blank cells mean, by field
 * @param corrections other texts for cells, by their address
 * @param newThemes   whether themes that the strategy does not have are added
 * @param update      whether cases that differ are changed
 * @param reason      why, for all changes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportHow(
        @Nullable String table,
        @Nullable Integer headingRow,
        boolean hidden,
        Map<String, String> columns,
        Map<String, List<String>> defaults,
        Map<String, String> blank,
        Map<String, String> corrections,
        boolean newThemes,
        boolean update,
        @Nullable String reason)
        implements Serializable {

    /** What stands for a column that is left out. */
    public static final String IGNORE = "ignore";

    /** What a blank cell means. */
    public static final String AS_ABOVE = "as-above";

    public static final String NOTHING = "nothing";
    public static final String VALUE = "value";

    /** Nothing was chosen. Themes that a file names are offered. */
    public static final ImportHow GUESSED =
            new ImportHow(null, null, false, Map.of(), Map.of(), Map.of(), Map.of(), true, false, null);

    public ImportHow {
        columns = sorted(columns);
        defaults = sorted(defaults);
        blank = sorted(blank);
        corrections = sorted(corrections);
    }

    private static <V> TreeMap<String, V> sorted(@Nullable Map<String, V> map) {
        return new TreeMap<>(Objects.requireNonNullElse(map, Map.of()));
    }

    /** Another table, or another row of column names: what was chosen for columns and cells is no longer meant. */
    public ImportHow reading(@Nullable String otherTable, @Nullable Integer otherRow, boolean hiddenToo) {
        boolean same = Objects.equals(table, otherTable) && Objects.equals(headingRow, otherRow) && hidden == hiddenToo;
        return same
                ? this
                : new ImportHow(
                        otherTable,
                        otherRow,
                        hiddenToo,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        newThemes,
                        update,
                        reason);
    }

    public ImportHow withColumns(
            Map<String, String> fields, Map<String, List<String>> values, Map<String, String> meanings) {
        return new ImportHow(
                table, headingRow, hidden, fields, values, meanings, corrections, newThemes, update, reason);
    }

    public ImportHow withCorrections(Map<String, String> texts) {
        return new ImportHow(table, headingRow, hidden, columns, defaults, blank, texts, newThemes, update, reason);
    }

    public ImportHow withChanges(boolean themes, boolean changes, @Nullable String why) {
        return new ImportHow(table, headingRow, hidden, columns, defaults, blank, corrections, themes, changes, why);
    }

    /** The value of blank cells of a field as one text; empty where there is none. */
    public String defaultOf(String field) {
        return String.join("; ", defaults.getOrDefault(field, List.of()));
    }
}
