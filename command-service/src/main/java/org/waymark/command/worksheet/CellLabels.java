package org.waymark.command.worksheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.waymark.events.CellColumn;
import org.waymark.events.Objective;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.events.WorksheetForm;

/** What cells are called, and what they hold, in the words of people. */
final class CellLabels {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private CellLabels() {}

    /** What a cell is called. */
    static String of(CellColumn cell) {
        return cell.entry() == null ? cell.title() : cell.column().title() + ": " + cell.title();
    }

    /** What a cell holds. */
    static String words(CellColumn column, WorksheetCell cell) {
        return cell.text() == null
                ? cell.values().stream().map(value -> word(column, value)).collect(Collectors.joining(", "))
                : cell.text();
    }

    private static String word(CellColumn cell, String value) {
        return switch (cell.type()) {
            case CHOICE -> cell.column().level(value).map(Option::title).orElse(value);
            case MONEY -> value.startsWith("-") ? "-£" + value.substring(1) : "£" + value;
            case DAY -> DAY.format(LocalDate.parse(value));
            case YES_PARTLY_NO -> value.charAt(0) + value.substring(1).toLowerCase(Locale.ROOT);
            case TEXT, LONG_TEXT, NUMBER, PERSON, REFERENCE -> value;
        };
    }

    /** All that a row holds. */
    static String words(WorksheetForm form, List<Objective> objectives, Row row) {
        String cells = form.cells(objectives).stream()
                .map(cell -> row.cell(cell.id())
                        .map(held -> of(cell) + ": " + words(cell, held))
                        .orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return row.removed() ? "The row was removed. " + cells : cells;
    }
}
