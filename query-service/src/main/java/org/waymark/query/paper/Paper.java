package org.waymark.query.paper;

import java.util.List;
import org.waymark.documents.Table;

/**
 * What a file shows.
 *
 * @param title   such as “Risk register”
 * @param tables  in the order in which they are read
 * @param main    the place of the one that was asked for, which is all that a format of one table has; the others explain it
 * @param notes   what must be said of it, below its title
 * @param filters what it is narrowed to, in words; empty where it is not
 */
public record Paper(String title, List<Table> tables, int main, List<String> notes, String filters) {

    public Paper {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** A paper whose first table is what was asked for. */
    public Paper(String title, List<Table> tables, List<String> notes, String filters) {
        this(title, tables, 0, notes, filters);
    }

    /** The same with other tables in place of these. */
    Paper with(List<Table> others) {
        return new Paper(title, others, main, notes, filters);
    }

    /** The same with only the table that was asked for. */
    Paper mainOnly() {
        return new Paper(title, List.of(tables.get(main)), notes, filters);
    }

    /** The same without filters and notes. */
    public static Paper of(String title, Table... tables) {
        return new Paper(title, List.of(tables), List.of(), "");
    }
}
