package org.waymark.command.imports.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.events.StrategyCode;

/** One kind of table that can be imported into a strategy. */
public interface TableKind {

    /** Its declaration. */
    ImportKind kind();

    /** Whether a file can be read as such a table: some kinds need to know into which case its rows go. */
    default boolean isPossible() {
        return true;
    }

    /** What there is of its kind. */
    Register register();

    /** The columns it can have. */
    Columns columns();

    /** The column without which a row with little else in it is a heading or a remark. */
    Column main();

    /** The column that a heading between the rows stands for, such as the theme; empty where there is none. */
    default Optional<Column> section() {
        return Optional.empty();
    }

    /** Whether a row that holds only this text is such a heading. */
    default boolean isSection(String text) {
        return false;
    }

    /** Titles of themes that rows name and the strategy does not have, by the refs that they would get. */
    default Map<String, String> newThemes() {
        return Map.of();
    }

    /**
     * Why a row says nothing that could be recorded; empty where it says something.
     *
     * @param cells its texts by their columns
     */
    default Optional<String> leavesOut(Function<Column, String> cells) {
        return Optional.empty();
    }

    /** Reads a row. */
    Draft read(RowReader cells);

    /** What is concluded for all rows from the columns that there are, for people. */
    default List<String> notes(Layout layout) {
        return List.of();
    }

    /** What is going to be done with each row, in their order. */
    List<PlannedRow> allot(Layout layout, List<Draft> drafts);

    /**
     * The commands that record all rows together, before those of each row are sent; none for most kinds.
     *
     * @param rows those that are to be entered or changed
     */
    default List<RowCommand> together(StrategyCode strategy, List<PlannedRow> rows) {
        return List.of();
    }
}
