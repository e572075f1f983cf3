package org.waymark.query.paper;

import java.util.List;
import org.waymark.documents.Table;

/**
 * What a file shows.
 *
 * @param title   such as “Risk register”
 * @param tables  the first is what was asked for; the others explain it, such as the definitions in force
 * @param notes   what must be said of it, below its title
 * @param filters what it is narrowed to, in words; empty where it is not
 */
public record Paper(String title, List<Table> tables, List<String> notes, String filters) {

    public Paper {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** The same without filters and notes. */
    public static Paper of(String title, Table... tables) {
        return new Paper(title, List.of(tables), List.of(), "");
    }
}
