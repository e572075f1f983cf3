package org.waymark.command.imports.row;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waymark.events.WaymarkEvent;

/**
 * A kind of table that can be imported: what its feature package declares.
 *
 * @param path     its name in addresses, such as {@code action-plan}
 * @param noun     what its rows are
 * @param events   the events of such a case
 * @param existing an empty memory of such a case, to be filled from its events
 * @param changing those of its events that change what a case is recognised by, beside the one that opens it
 * @param table    reads such a table into a strategy
 */
public record ImportKind(
        String path,
        CaseNoun noun,
        Class<? extends WaymarkEvent> events,
        Supplier<ExistingCase> existing,
        Set<Class<? extends WaymarkEvent>> changing,
        Function<ImportContext, TableKind> table) {

    public ImportKind {
        changing = Set.copyOf(changing);
    }
}
