package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * What one cell of each row holds.
 *
 * @param id     by which a row's cell is found: that of its column, followed by a dot and the entry where the column stands
 *               for each entry of a list, such as {@code impact.O2}
 * @param title  as shown above it
 * @param column it belongs to
 * @param entry  id of the entry of the list; null for a column that stands for itself
 */
public record CellColumn(
        String id,
        String title,
        WorksheetColumn column,
        @Nullable String entry) {

    static CellColumn of(WorksheetColumn column, String entry, String title) {
        return new CellColumn(column.id() + "." + entry, title, column, entry);
    }

    /** What kind of value it holds. */
    public ColumnType type() {
        return column.type();
    }
}
