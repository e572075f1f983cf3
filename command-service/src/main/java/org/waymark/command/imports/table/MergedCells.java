package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Cells that are shown as one: rows as they are numbered, columns from 0, both ends included. */
record MergedCells(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** The grid with the text of merged cells in each cell that they cover, in rows that say something else too. */
    static Grid fill(Grid grid, List<MergedCells> merged, CellBudget budget) {
        NavigableMap<Integer, Editing> rows = new TreeMap<>();
        grid.lines().forEach(line -> rows.putIfAbsent(line.number(), new Editing(line)));
        Set<Integer> joined = new HashSet<>();
        for (MergedCells one : merged) {
            int columns = Math.min(one.lastColumn, TableLimits.COLUMNS - 1);
            Editing first = rows.get(one.firstRow);
            if (first == null) {
                continue;
            }
            int afterLast = Math.max(one.firstRow, one.lastRow) + 1;
            for (Map.Entry<Integer, Editing> row :
                    rows.subMap(one.firstRow, true, afterLast, true).entrySet()) {
                int covered = Math.max(1, columns - one.firstColumn + 1);
                budget.cells(covered);
                if (row.getKey() < afterLast) {
                    budget.characters(
                            (long) covered * first.cell(one.firstColumn).length());
                    one.fill(first.cell(one.firstColumn), row.getValue(), row.getKey(), columns);
                }
                if (row.getKey() > one.firstRow) {
                    joined.add(row.getKey());
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Line line : grid.lines()) {
            Editing edited = rows.get(line.number());
            lines.add(edited != null && edited.of == line ? edited.line() : line);
        }
        return new Grid(grid.name(), grid.hidden(), lines, grid.hiddenColumns(), joined);
    }

    private void fill(String text, Editing row, int number, int columns) {
        for (int column = firstColumn; column <= columns && !text.isEmpty(); column++) {
            if (number > firstRow) {
                row.set(column, text, Mark.AS_ABOVE);
            } else if (column > firstColumn) {
                row.set(column, text, Mark.AS_LEFT);
            }
        }
    }

    /** A row while cells are filled. */
    private static final class Editing {

        private final Line of;
        private final List<String> cells;
        private final Map<Integer, Mark> marks;

        Editing(Line line) {
            of = line;
            cells = new ArrayList<>(line.cells());
            marks = new HashMap<>(line.marks());
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        void set(int column, String text, Mark mark) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
            marks.put(column, mark);
        }

        Line line() {
            return new Line(of.number(), cells, of.hidden(), of.strong(), marks, of.names());
        }
    }
}
