package org.waymark.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one cell of a row holds: words, or values that have a form.
 *
 * @param column id of its {@link CellColumn}
 * @param text   what somebody wrote in their own words; null where the cell holds values
 * @param values a level's id, a number with a decimal point, an ISO date, {@code YES}, {@code PARTLY} or {@code NO}, or refs
 */
public record WorksheetCell(
        String column, @FreeText @Nullable String text, List<String> values) {

    public WorksheetCell {
        values = Lists.orEmpty(values);
    }

    /** A cell that holds words. */
    public static WorksheetCell text(String column, String text) {
        return new WorksheetCell(column, text, List.of());
    }

    /** A cell that holds values. */
    public static WorksheetCell values(String column, List<String> values) {
        return new WorksheetCell(column, null, values);
    }
}
