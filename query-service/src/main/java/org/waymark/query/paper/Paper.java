package org.waymark.query.paper;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Block;
import org.waymark.documents.Heading;
import org.waymark.documents.Table;
import org.waymark.documents.chart.Chart;

/**
 * What a file shows.
 *
 * @param title   such as “Risk register”
 * @param tables  in the order in which they are read
 * @param main    the place of the one that was asked for, which is all that a format of one table has; the others explain it
 * @param notes   what must be said of it, below its title
 * @param filters what it is narrowed to, in words; empty where it is not
 * @param pictures of what some of the tables say, by their captions
 * @param layout   how it is laid out as a PDF or for Word; null where its tables and notes are all of it
 */
public record Paper(
        String title,
        List<Table> tables,
        int main,
        List<String> notes,
        String filters,
        Map<String, Chart> pictures,
        @Nullable PaperLayout layout) {

    /** How much of the width of a sheet a picture takes, in percent. */
    private static final int PICTURE = 62;

    public Paper {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
        pictures = Map.copyOf(pictures);
    }

    /** A paper without pictures. */
    public Paper(String title, List<Table> tables, int main, List<String> notes, String filters) {
        this(title, tables, main, notes, filters, Map.of(), null);
    }

    /** A paper whose first table is what was asked for. */
    public Paper(String title, List<Table> tables, List<String> notes, String filters) {
        this(title, tables, 0, notes, filters);
    }

    /** The same with pictures of what some of its tables say, by their captions. */
    public Paper picturing(Map<String, Chart> others) {
        return new Paper(title, tables, main, notes, filters, others, layout);
    }

    /** The same laid out in a way of its own where it is a PDF or for Word. */
    public Paper laidOut(PaperLayout other) {
        return new Paper(title, tables, main, notes, filters, pictures, other);
    }

    /** Its tables; those that have a picture below it, and both below a heading. */
    List<Block> blocks() {
        return tables.stream()
                .<Block>mapMulti((table, add) -> {
                    Chart picture = pictures.get(table.caption());
                    if (picture == null) {
                        add.accept(table);
                    } else {
                        add.accept(new Heading(2, table.caption()));
                        add.accept(picture.with(table).figure(PICTURE));
                    }
                })
                .toList();
    }

    /** The same with other tables in place of these. */
    Paper with(List<Table> others) {
        return new Paper(title, others, main, notes, filters, pictures, layout);
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
