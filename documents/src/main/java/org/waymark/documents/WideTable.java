package org.waymark.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.documents.Table.Row;

/** A table with more columns than fit on a page is laid out in parts, each with the column that names the rows. */
final class WideTable {

    private WideTable() {}

    /** Its parts from left to right; the table itself where it fits. */
    static List<Table> parts(Table table, Room room) {
        ColumnWidths widths = ColumnWidths.of(table);
        if (!widths.tooWide(room)) {
            return List.of(table);
        }
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            part.add(column);
            boolean alone = part.size() == (table.rowsNamed() ? 2 : 1);
            if (!alone && widths.of(part).tooWide(room)) {
                part.removeLast();
                parts.add(List.copyOf(part));
                part = new ArrayList<>(table.rowsNamed() && column > 0 ? List.of(0, column) : List.of(column));
            }
        }
        parts.add(part);
        return IntStream.range(0, parts.size())
                .mapToObj(number -> part(table, parts.get(number), number + 1, parts.size()))
                .toList();
    }

    private static Table part(Table table, List<Integer> columns, int number, int of) {
        Iterable<Row> rows = () -> new Iterator<>() {
            private final Iterator<Row> all = table.rows().iterator();

            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Row next() {
                Row row = table.checked(all.next());
                return new Row(columns.stream().map(row.cells()::get).toList());
            }
        };
        String caption = of == 1 ? table.caption() : (table.caption() + " (part " + number + " of " + of + ")").strip();
        return new Table(
                caption, columns.stream().map(table.columns()::get).toList(), rows, table.rowsNamed(), table.empty());
    }
}
