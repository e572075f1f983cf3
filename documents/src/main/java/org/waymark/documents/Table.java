package org.waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table. Its heading rows are repeated on each page.
 *
 * @param caption   what it shows, such as “Risks”
 * @param columns   from left to right, at least one
 * @param rows      from top to bottom, each with a cell a column; read anew by whoever writes it, so that a long table need
 *                  not be in memory
 * @param rowsNamed whether the first cell of a row says what the row is about
 * @param empty     what is said where there is no row
 */
public record Table(String caption, List<Column> columns, Iterable<Row> rows, boolean rowsNamed, String empty)
        implements Block {

    /**
     * A column.
     *
     * @param title its heading
     * @param group the heading above it and its neighbours of the same group; null where there is none
     * @param type  what its cells hold, which decides how wide it is
     */
    public record Column(String title, @Nullable String group, Type type) {

        public static Column of(String title, Type type) {
            return new Column(title, null, type);
        }
    }

    /** What the cells of a column hold. */
    public enum Type {
        /** A few words. */
        TEXT,
        /** Sentences. */
        LONG,
        NUMBER,
        DAY,
        INSTANT,
        RATING
    }

    /** A row. */
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(List.of(cells));
        }
    }

    public Table {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("The table “" + caption + "” has no column");
        }
        if (rows instanceof List<Row> known) {
            for (Row row : known) {
                checked(row, columns, caption);
            }
        }
    }

    /** A table whose rows are all known, and whose first column names them. */
    public static Table of(String caption, List<Column> columns, List<Row> rows) {
        return new Table(caption, columns, List.copyOf(rows), true, "None");
    }

    @Override
    public Stream<Table> tables() {
        return Stream.of(this);
    }

    /** Whether any column belongs to a group, so that there are two heading rows. */
    public boolean grouped() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }

    /** Columns next to each other with the same group, or one column without. */
    public record Span(@Nullable String group, List<Column> columns) {}

    /** Its columns by their groups, from left to right. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Column column : columns) {
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.group() != null && last.group().equals(column.group())) {
                List<Column> more = new ArrayList<>(last.columns());
                more.add(column);
                spans.set(spans.size() - 1, new Span(last.group(), List.copyOf(more)));
            } else {
                spans.add(new Span(column.group(), List.of(column)));
            }
        }
        return List.copyOf(spans);
    }

    /**
     * The row, if it has a cell for each column.
     *
     * @throws IllegalArgumentException if it has more or fewer
     */
    Row checked(Row row) {
        return checked(row, columns, caption);
    }

    private static Row checked(Row row, List<Column> columns, String caption) {
        if (row.cells().size() != columns.size()) {
            throw new IllegalArgumentException("A row of “" + caption + "” has "
                    + row.cells().size() + " cells for " + columns.size() + " columns: " + row);
        }
        return row;
    }
}
