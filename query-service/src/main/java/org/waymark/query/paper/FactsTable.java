package org.waymark.query.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.Unassigned;
import org.waymark.query.web.Formats;

/** A table of single facts, one a row. What is not known has no row. */
public final class FactsTable {

    private final String caption;
    private final List<Table.Row> rows = new ArrayList<>();

    public FactsTable(String caption) {
        this.caption = caption;
    }

    /** A fact in words. */
    public FactsTable fact(String name, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            rows.add(Table.Row.of(Cell.text(name), Cell.text(words)));
        }
        return this;
    }

    /** A day. */
    public FactsTable fact(String name, @Nullable LocalDate day) {
        return fact(name, day == null ? null : Formats.date(day));
    }

    /** Several names or lines. */
    public FactsTable fact(String name, List<String> all) {
        return fact(name, String.join("\n", all));
    }

    /** Who leads it, or that nobody does yet. */
    public FactsTable leads(List<String> leads) {
        return leads.isEmpty() ? fact("Leads", Unassigned.NO_LEAD) : people("Leads", leads);
    }

    /** Somebody, with their post. */
    public FactsTable person(String name, @Nullable String named) {
        return fact(name, named == null ? null : Formats.personInFull(named));
    }

    /** Several people, with their posts. */
    public FactsTable people(String name, List<String> named) {
        return fact(name, named.stream().map(Formats::personInFull).toList());
    }

    public Table table() {
        return Table.of(caption, List.of(Column.of("Field", Type.TEXT), Column.of("Value", Type.LONG)), rows);
    }
}
