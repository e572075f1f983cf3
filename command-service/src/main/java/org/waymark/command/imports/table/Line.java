package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One row of a table as the file has it.
 *
 * @param number as a spreadsheet counts: the first row of the file, or of a table in a document, is 1
 * @param cells  without the space around them; empty where nothing is written
 * @param hidden whether the file does not show it
 * @param strong whether it is set as a heading: all of it bold, or repeated on each page
 * @param marks  what is to be known of its cells, by column
 * @param names  how its cells are called
 */
public record Line(
        int number, List<String> cells, boolean hidden, boolean strong, Map<Integer, Mark> marks, CellNames names) {

    public Line {
        cells = List.copyOf(cells);
        marks = Map.copyOf(marks);
    }

    /** A row of texts as a spreadsheet from its first column has it. */
    public Line(int number, List<String> cells) {
        this(number, cells, false, false, Map.of(), CellNames.OF_A_SHEET);
    }

    /** The cell of a column, counted from 0; empty where the row is too short to have it. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** What is to be known of a cell beside its text. */
    public Optional<Mark> mark(int column) {
        return Optional.ofNullable(marks.get(column));
    }

    /** Whether a cell is merged with the one above and has its text from there. */
    public boolean isAsAbove(int column) {
        return marks.get(column) == Mark.AS_ABOVE;
    }

    /** Where a cell is, as people say it: F4, or “row 4, column 6”. */
    public String addressOf(int column) {
        return names.cell(number, column);
    }

    /** How many cells have something in them. */
    public long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** The columns in which it has a text of its own, not one that it is merged with. */
    public List<Integer> own() {
        return IntStream.range(0, cells.size()).filter(this::isOwn).boxed().toList();
    }

    /** The text of a row that says one thing only: in one cell, or in one merged over several. */
    public Optional<String> single() {
        List<Integer> own = own();
        return own.size() == 1 ? Optional.of(cell(own.getFirst())) : Optional.empty();
    }

    /** The row with another text in one cell, which is then its own. */
    public Line with(int column, String text) {
        List<String> changed = new ArrayList<>(cells);
        while (changed.size() <= column) {
            changed.add("");
        }
        changed.set(column, CellText.of(text));
        Map<Integer, Mark> left = new HashMap<>(marks);
        left.remove(column);
        return new Line(number, changed, hidden, strong, left, names);
    }

    boolean isBlank() {
        return filled() == 0;
    }

    /** The cells of some columns as a row of its own, hidden if it is or is said to be. */
    Line columns(int from, int until) {
        Map<Integer, Mark> there = new HashMap<>();
        marks.forEach((column, mark) -> {
            if (column >= from && column < until) {
                there.put(column - from, mark);
            }
        });
        List<String> some = from >= cells.size() ? List.of() : cells.subList(from, Math.min(until, cells.size()));
        return new Line(number, some, hidden, strong, there, names.from(from));
    }

    Line shown() {
        return hidden ? new Line(number, cells, false, strong, marks, names) : this;
    }

    private boolean isOwn(int column) {
        return !cell(column).isEmpty() && mark(column).filter(Mark::isMerged).isEmpty();
    }
}
