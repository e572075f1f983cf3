package org.waymark.query.worksheet.finding;

import java.util.List;
import java.util.Optional;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;

/**
 * A column whose cells hold a level of its scale.
 *
 * @param column its id
 * @param levels in the order in which they are shown
 */
public record Scale(String column, String title, List<Option> levels) {

    public Scale {
        levels = List.copyOf(levels);
    }

    /** @throws java.util.NoSuchElementException if the worksheet has no such column */
    static Scale of(Sheet sheet, String id) {
        WorksheetColumn column = sheet.head().form().column(id).orElseThrow();
        return new Scale(id, column.title(), column.options().scale());
    }

    /** The same with the first level last. */
    Scale reversed() {
        return new Scale(column, title, levels.reversed());
    }

    /** The level that a row has, if it has one of these. */
    Optional<Option> of(SheetRow row) {
        return level(row.cell(column).stored());
    }

    Optional<Option> level(String id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst();
    }

    /** How much each level counts: “High counts 3, Medium 2, Low 1”. */
    String inWords() {
        return inWords(levels);
    }

    static String inWords(List<Option> levels) {
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < levels.size(); index++) {
            words.append(index == 0 ? "" : ", ")
                    .append(levels.get(index).title())
                    .append(index == 0 ? " counts " : " ")
                    .append(levels.size() - index);
        }
        return words.toString();
    }

    /** How much a level counts: the last one 1, each above it one more. */
    int points(Option level) {
        return levels.size() - levels.indexOf(level);
    }
}
