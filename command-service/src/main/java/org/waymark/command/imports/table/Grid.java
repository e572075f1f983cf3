package org.waymark.command.imports.table;

import java.util.List;
import java.util.Set;

/**
 * The cells of a sheet or a table as they lie, before anybody asks where on it tables are.
 *
 * @param name          of the sheet or the table, for people
 * @param hidden        whether the file does not show it
 * @param lines         those that say something, in order
 * @param hiddenColumns columns that the file does not show
 * @param joined        numbers of rows that a merged cell joins to the one above, so that there is no gap between them
 * @param named         the tables that somebody gave a name
 */
record Grid(
        String name,
        boolean hidden,
        List<Line> lines,
        Set<Integer> hiddenColumns,
        Set<Integer> joined,
        List<NamedRange> named) {

    Grid {
        lines = List.copyOf(lines);
        hiddenColumns = Set.copyOf(hiddenColumns);
        joined = Set.copyOf(joined);
        named = List.copyOf(named);
    }

    Grid(String name, boolean hidden, List<Line> lines, Set<Integer> hiddenColumns, Set<Integer> joined) {
        this(name, hidden, lines, hiddenColumns, joined, List.of());
    }

    Grid with(List<NamedRange> ranges) {
        return new Grid(name, hidden, lines, hiddenColumns, joined, ranges);
    }

    static Grid of(String name, List<Line> lines) {
        return new Grid(name, false, lines, Set.of(), Set.of());
    }

    int width() {
        return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }
}
