package org.waymark.command.imports.row;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.events.WaymarkEvent;

/**
 * A kind of table that can be imported: what its package declares.
 *
 * @param path     its name in addresses, such as {@code action-plan}
 * @param cases    what its rows are
 * @param words    how messages speak of it
 * @param existing an empty memory of such a case, to be filled from its events
 * @param changing those of its events that change what a case is recognised by, beside the one that opens it
 * @param table    reads such a table into a strategy
 */
public record ImportKind(
        String path,
        CaseDefinition cases,
        Words words,
        Supplier<ExistingCase> existing,
        Set<Class<? extends WaymarkEvent>> changing,
        Function<ImportContext, TableKind> table) {

    public ImportKind {
        changing = Set.copyOf(changing);
    }

    /**
     * How messages speak of a table.
     *
     * @param table    the file, such as “An action plan”
     * @param register where its cases are once they are recorded, such as “plan”
     * @param change   what to do where a case there shall change, such as “revise”
     */
    public record Words(String table, String register, String change) {}
}
