package org.waymark.command.imports.layout;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.command.imports.table.Column;

/**
 * Several columns of a file claim one field, and only a person can say which is meant.
 *
 * @param claimed the columns, in the order of the file; at least two
 */
public record Question(Column column, List<ColumnUse> claimed) {

    public Question {
        claimed = List.copyOf(claimed);
    }

    /** What to ask. */
    public String message() {
        String headings = claimed.stream()
                .map(use -> "%s ‘%s’".formatted(use.name(), use.heading()))
                .collect(Collectors.joining(" and "));
        return "Columns %s can both be ‘%s’. Choose one of them and leave the other out, or choose both to join them."
                .formatted(headings, column.title());
    }
}
