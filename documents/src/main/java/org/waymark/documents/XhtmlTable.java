package org.waymark.documents;

import static org.waymark.documents.Markup.escaped;

import java.util.List;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;

/** A table as XHTML, with widths that let it fit on the page. */
final class XhtmlTable {

    /** As many rows as are kept on a page together. */
    private static final int MOST_KEPT = 9;

    /** Taller tables are parted: kept together, they would leave much of a sheet empty. */
    private static final int MOST_LINES_KEPT = 26;

    /**
     * The layout takes the widths of columns as whole numbers, drops what is behind the point, and shares the table out in
     * their proportion, whatever their sum is.
     */
    private static final int SHARES = 100;

    private final StringBuilder out;

    private final Room room;

    XhtmlTable(StringBuilder out, Room room) {
        this.out = out;
        this.room = room;
    }

    void write(Table table) {
        ColumnWidths widths = ColumnWidths.of(table);
        out.append("<table class=\"data size-").append(widths.steps(room)).append(isShort(table) ? " short\">" : "\">");
        if (!table.caption().isEmpty()) {
            out.append("<caption>").append(escaped(table.caption())).append("</caption>");
        }
        for (double percent : widths.percents(room)) {
            out.append("<col style=\"width: " + Math.round(SHARES * percent) + "%\"/>");
        }
        out.append("<thead>");
        groups(table);
        out.append("<tr>");
        for (Column column : table.columns()) {
            out.append("<th scope=\"col\"").append(style(column)).append('>').append(escaped(column.title()));
            out.append("</th>");
        }
        out.append("</tr></thead><tbody>");
        boolean empty = true;
        for (Row row : table.rows()) {
            row(table, table.checked(row));
            empty = false;
        }
        if (empty) {
            out.append("<tr><td class=\"none\" colspan=\"" + table.columns().size() + "\">")
                    .append(escaped(table.empty()))
                    .append("</td></tr>");
        }
        out.append("</tbody></table>");
    }

    /** Whether it is kept on one page, with its caption. */
    private boolean isShort(Table table) {
        return table.rows() instanceof List<Row> rows
                && rows.size() <= MOST_KEPT
                && room.lines(List.of(table)) <= MOST_LINES_KEPT;
    }

    private void groups(Table table) {
        if (!table.grouped()) {
            return;
        }
        out.append("<tr>");
        for (Table.Span span : table.spans()) {
            String group = span.group();
            out.append("<th scope=\"" + (group == null ? "col" : "colgroup") + "\" class=\"group\" colspan=\""
                            + span.columns().size() + "\">")
                    .append(group == null ? "" : escaped(group))
                    .append("</th>");
        }
        out.append("</tr>");
    }

    private void row(Table table, Row row) {
        out.append("<tr>");
        for (int index = 0; index < row.cells().size(); index++) {
            boolean name = index == 0 && table.rowsNamed();
            out.append(name ? "<th scope=\"row\"" : "<td")
                    .append(style(table.columns().get(index)))
                    .append('>');
            cell(row.cells().get(index));
            out.append(name ? "</th>" : "</td>");
        }
        out.append("</tr>");
    }

    private static String style(Column column) {
        return column.type() == Type.NUMBER ? " class=\"number\"" : "";
    }

    private void cell(Cell cell) {
        switch (cell) {
            case Cell.Rating rating -> {
                out.append("<span class=\"badge ")
                        .append(Xhtml.name(rating.tone()))
                        .append("\">")
                        .append(escaped(rating.letter()))
                        .append("</span>");
                if (!rating.text().equals(rating.letter())) {
                    out.append(' ').append(escaped(rating.word()));
                }
            }
            case Cell.Text text -> out.append(Xhtml.link(Xhtml.lines(text.text().strip()), text.text(), text.link()));
            case Cell.Day day -> out.append("<span class=\"whole\">" + day.text() + "</span>");
            case Cell.Moment moment ->
                out.append("<span class=\"whole\">" + moment.text().replace(", ", "</span> <span class=\"whole\">")
                        + "</span>");
            case Cell.Number number -> out.append(number.text());
            case Cell.Empty ignored -> {}
        }
    }
}
