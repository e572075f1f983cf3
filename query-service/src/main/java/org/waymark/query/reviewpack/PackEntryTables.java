package org.waymark.query.reviewpack;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.web.Formats;

/** What happened to cases, as tables of a document. */
final class PackEntryTables {

    private PackEntryTables() {}

    static Table of(String caption, PackGroup group) {
        return group.brief() ? brief(caption, group) : full(caption, group);
    }

    private static Table brief(String caption, PackGroup group) {
        return Table.of(
                caption,
                List.of(Column.of("Item", Type.LONG), Column.of("Day", Type.DAY), Column.of("Who", Type.TEXT)),
                group.entries().stream()
                        .map(each -> Table.Row.of(
                                Cell.text(each.ref() + " " + each.title()),
                                Cell.day(each.entry().asAt()),
                                Cell.text(Formats.person(each.entry().actor()))))
                        .toList());
    }

    private static Table full(String caption, PackGroup group) {
        return Table.of(
                caption,
                List.of(
                        Column.of("Item", Type.LONG),
                        Column.of("Day and who", Type.TEXT),
                        Column.of("What happened", Type.LONG),
                        Column.of("Reason", Type.LONG)),
                group.entries().stream()
                        .map(each -> Table.Row.of(
                                Cell.text(each.ref() + " " + each.title()),
                                Cell.text(Formats.date(each.entry().asAt()) + "\n"
                                        + Formats.person(each.entry().actor())),
                                Cell.text(what(each.entry())),
                                Cell.text(each.entry().reason())))
                        .toList());
    }

    private static String what(AuditEntry entry) {
        String fields = NamedPeople.in(entry.changes()).stream()
                .map(change -> change.field() + ": " + Formats.or(change.before(), "–") + " → "
                        + Formats.or(change.after(), "–"))
                .collect(Collectors.joining("\n"));
        return NamedPeople.in(entry.sentence()) + (fields.isEmpty() ? "" : "\n" + fields);
    }
}
