package org.waymark.command.imports.worksheet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.command.imports.table.Column;

/**
 * The column with the references of rows.
 *
 * @param names what it can be called: never as one of the cells is, for a table of issues has a column “Reference” of its own
 */
record RowRefColumn(List<String> names) implements Column {

    static RowRefColumn beside(Collection<? extends Column> cells) {
        Set<String> others = new HashSet<>();
        cells.forEach(cell -> others.addAll(cell.names()));
        return new RowRefColumn(Column.refNames("row").stream()
                .filter(name -> !others.contains(name))
                .toList());
    }

    @Override
    public String field() {
        return "row";
    }

    @Override
    public String title() {
        return "Reference of the row";
    }
}
