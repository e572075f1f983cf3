package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of a document while it is read: rows of cells that may span columns and go on from the row above. */
final class DocumentTable {

    private final int number;
    private final String inside;
    private final String title;
    private final CellBudget budget;
    private final List<Line> lines = new ArrayList<>();
    private final String[] above = new String[TableLimits.COLUMNS];

    private int row;
    private List<String> cells = new ArrayList<>();
    private Map<Integer, Mark> marks = new HashMap<>();
    private boolean heading;
    private boolean hidden;
    private boolean deleted;

    private boolean inCell;
    private List<String> paragraphs = new ArrayList<>();
    private int span = 1;
    private boolean goesOn;
    private boolean belongsLeft;

    /**
     * @param number which table of the document it is
     * @param inside where it is nested, as “ (in table 1, row 2)”; empty where it is not
     * @param title  what the document says before it
     */
    DocumentTable(int number, String inside, String title, CellBudget budget) {
        this.number = number;
        this.inside = inside;
        this.title = title;
        this.budget = budget;
        Arrays.fill(above, "");
    }

    int number() {
        return number;
    }

    String place() {
        return " (in table %d, row %d)".formatted(number, row);
    }

    List<Line> lines() {
        return lines;
    }

    String name() {
        return "Table %d%s%s".formatted(number, inside, title.isEmpty() ? "" : ": " + title);
    }

    boolean isInCell() {
        return inCell;
    }

    void beginRow() {
        row++;
        cells = new ArrayList<>();
        marks = new HashMap<>();
        heading = false;
        hidden = false;
        deleted = false;
    }

    void heading() {
        heading = true;
    }

    void hidden() {
        hidden = true;
    }

    void deleted() {
        deleted = true;
    }

    /** Columns that the row leaves out. */
    void skip(int columns) {
        widen(columns);
        for (int column = 0; column < columns; column++) {
            cells.add("");
        }
    }

    void beginCell() {
        inCell = true;
        paragraphs = new ArrayList<>();
        span = 1;
        goesOn = false;
        belongsLeft = false;
    }

    /** The cell covers so many columns. */
    void span(int columns) {
        span = Math.max(1, columns);
    }

    /** The cell goes on from the one above. */
    void goesOn() {
        goesOn = true;
    }

    /** The cell is merged with the one to its left, as old documents say it. */
    void belongsLeft() {
        belongsLeft = true;
    }

    void paragraph(String text) {
        paragraphs.add(text);
    }

    void endCell() {
        int first = cells.size();
        widen(span);
        String text = goesOn ? above[first] : CellText.of(String.join("\n", paragraphs));
        if (belongsLeft && first > 0) {
            text = cells.getLast();
        }
        if (TableLimits.isTooLong(text)) {
            throw Refusals.cellTooLong(row);
        }
        budget.characters((long) text.length() * (goesOn || belongsLeft ? span : span - 1));
        for (int column = first; column < first + span; column++) {
            cells.add(text);
            if (!text.isEmpty() && goesOn) {
                marks.put(column, Mark.AS_ABOVE);
            } else if (!text.isEmpty() && (column > first || belongsLeft)) {
                marks.put(column, Mark.AS_LEFT);
            }
            above[column] = text;
        }
        inCell = false;
    }

    void endRow() {
        Line line = new Line(row, cells, hidden, heading, marks, CellNames.IN_WORDS);
        if (deleted) {
            row--;
        } else if (!line.own().isEmpty()) {
            TableLimits.add(lines, line);
        }
    }

    private void widen(int by) {
        if (cells.size() + (long) by > TableLimits.COLUMNS) {
            throw Refusals.tooWide(number, row);
        }
        budget.cells(by);
    }
}
