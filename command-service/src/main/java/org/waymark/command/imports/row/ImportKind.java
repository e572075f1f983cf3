package org.waymark.command.imports.row;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.events.WaymarkEvent;

/**
 * A kind of table that can be imported: what its package declares.
 *
 * @param path     its name in addresses, such as {@code action-plan}
 * @param cases    what its rows are; null where they are no cases
 * @param words    how messages speak of it
 * @param existing an empty memory of such a case, to be filled from its events; null where they are no cases
 * @param changing those of its events that change what a case is recognised by, beside the one that opens it
 * @param reporting those that report on a case: read only where the table has reports, for there are many
 * @param inOrder    whether rows are recorded one after the other, since their order in the strategy is that of the file
 * @param sharesRefs whether several rows may have one ref, which then get numbers
 * @param into     the kind of case that all rows go into; null where they go into none
 * @param table    reads such a table into a strategy
 */
public record ImportKind(
        String path,
        @Nullable CaseDefinition cases,
        Words words,
        @Nullable Supplier<ExistingCase> existing,
        Set<Class<? extends WaymarkEvent>> changing,
        Set<Class<? extends WaymarkEvent>> reporting,
        boolean sharesRefs,
        boolean inOrder,
        Destination.@Nullable Kind into,
        Function<ImportContext, TableKind> table) {

    /** A kind whose rows go into no other case. */
    public ImportKind(
            String path,
            @Nullable CaseDefinition cases,
            Words words,
            @Nullable Supplier<ExistingCase> existing,
            Set<Class<? extends WaymarkEvent>> changing,
            Set<Class<? extends WaymarkEvent>> reporting,
            boolean sharesRefs,
            boolean inOrder,
            Function<ImportContext, TableKind> table) {
        this(path, cases, words, existing, changing, reporting, sharesRefs, inOrder, null, table);
    }

    public ImportKind {
        changing = Set.copyOf(changing);
        reporting = Set.copyOf(reporting);
    }

    /** What there is of a kind of case. */
    public Register register(ImportContext context) {
        return new CaseRegister(context, tracked());
    }

    /** Its cases. */
    private CaseDefinition tracked() {
        return Objects.requireNonNull(cases, () -> path + " has no cases");
    }

    /** A kind whose rows are no cases, such as themes: its table knows what there is. */
    public static ImportKind ofNoCases(
            String path,
            Words words,
            Set<Class<? extends WaymarkEvent>> changing,
            Function<ImportContext, TableKind> table) {
        return new ImportKind(path, null, words, null, changing, Set.of(), false, true, table);
    }

    /**
     * How messages speak of a table.
     *
     * @param table    the file, such as “An action plan”
     * @param register where its cases are once they are recorded, such as “plan”
     */
    public record Words(String table, String register) {}
}
