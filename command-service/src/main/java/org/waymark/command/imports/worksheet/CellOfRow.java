package org.waymark.command.imports.worksheet;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.command.imports.table.Column;
import org.waymark.command.worksheet.FilledWorksheet;
import org.waymark.events.CellColumn;

/** A column whose cells go into one cell of each row: called by its title, its id, or what it says of which entry. */
record CellOfRow(CellColumn cell) implements Column {

    @Override
    public String field() {
        return FilledWorksheet.field(cell.id());
    }

    @Override
    public String title() {
        return FilledWorksheet.label(cell);
    }

    @Override
    public List<String> names() {
        String column = cell.column().title();
        String entry = cell.entry();
        Stream<String> names = entry == null
                ? Stream.of(cell.title(), cell.id())
                : Stream.of(cell.title(), column + " " + cell.title(), column + " " + entry, entry);
        return names.map(Column::plain)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
