package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.List;

/** Splits a pasted text into lines and cells; a cell that is quoted because of what is in it may have line breaks. */
final class TabbedLines {

    private final String text;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private int at;

    private TabbedLines(String text) {
        this.text = text;
    }

    static List<List<String>> of(String text) {
        return new TabbedLines(text).split();
    }

    private List<List<String>> split() {
        while (at < text.length()) {
            int end = quotedEnd();
            if (end > 0) {
                line.add(text.substring(at + 1, end).replace("\"\"", "\""));
                at = end + 1;
            } else {
                int from = at;
                while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
                    at++;
                }
                line.add(text.substring(from, at));
            }
            separator();
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private void separator() {
        if (line.size() > TableLimits.SPREAD_COLUMNS) {
            throw TableLimits.tooWide("%,d of row %d".formatted(TableLimits.SPREAD_COLUMNS, lines.size() + 1));
        }
        if (at >= text.length()) {
            return;
        }
        boolean ends = text.charAt(at) == '\n';
        at++;
        if (ends) {
            lines.add(line);
            line = new ArrayList<>();
        } else if (at == text.length() || text.charAt(at) == '\n') {
            line.add("");
            separator();
        }
    }

    /** Where the quotation mark is that closes the cell; 0 where the cell is not quoted, but begins with a quotation. */
    private int quotedEnd() {
        if (text.charAt(at) != '"') {
            return 0;
        }
        boolean needed = false;
        int last = Math.min(text.length(), at + 1 + TableLimits.CELL_CHARACTERS);
        for (int end = at + 1; end < last; end++) {
            char character = text.charAt(end);
            boolean doubled = character == '"' && end + 1 < text.length() && text.charAt(end + 1) == '"';
            if (doubled) {
                needed = true;
                end++;
            } else if (character == '"') {
                boolean closes =
                        end + 1 == text.length() || text.charAt(end + 1) == '\t' || text.charAt(end + 1) == '\n';
                return closes && needed ? end : 0;
            } else {
                needed |= character == '\n' || character == '\t';
            }
        }
        return 0;
    }
}
