package org.waymark.command.imports.table;

import java.util.List;
import org.waymark.command.refusal.Refusal;

/**
 * What somebody gave, a file or a text, and the tables in it.
 *
 * @param tables in the order of the source, hidden ones too; one at least
 * @param notes  what had to be done to read it, for people
 */
public record Source(List<FoundTable> tables, List<String> notes) {

    public Source {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** The tables that the file shows. */
    public List<FoundTable> visible() {
        return tables.stream().filter(table -> !table.hidden()).toList();
    }

    /**
     * The table of that name.
     *
     * @param id as {@link FoundTable#id}
     * @throws Refusal if there is none
     */
    public FoundTable table(String id) {
        return tables.stream()
                .filter(table -> table.id().equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(() -> Refusals.noTable(
                        id, tables.stream().map(FoundTable::id).limit(20).toList()));
    }
}
