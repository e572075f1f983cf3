package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.command.refusal.Refusal;

/** The one table of a file that has the columns an import needs. */
public final class TableFile {

    private TableFile() {}

    /**
     * Reads the first table with the columns that are needed; if none has them, the first.
     *
     * @param columns those it may have
     * @throws Refusal if the file is of another kind, too large or unreadable
     */
    public static Table read(byte[] bytes, Columns columns) {
        Source source = Sources.read(bytes, "", columns::know);
        List<FoundTable> visible = source.visible();
        for (FoundTable found : visible) {
            Table table = table(found, source.notes());
            if (Header.find(table, columns).isPresent()) {
                return visible.size() == 1 ? table : table.withNote(othersIgnored(found, visible));
            }
        }
        return visible.stream()
                .findFirst()
                .map(found -> table(found, source.notes()))
                .orElseGet(() -> new Table(List.of(), source.notes()));
    }

    private static String othersIgnored(FoundTable read, List<FoundTable> visible) {
        boolean sheets = read.id().contains("!")
                && visible.stream()
                                .filter(table -> sheet(table).equals(sheet(read)))
                                .count()
                        == 1;
        return sheets
                ? "The sheet ‘%s’ was read. The other sheets were ignored.".formatted(sheet(read))
                : "Only ‘%s’ was read. The other tables were ignored.".formatted(read.name());
    }

    private static String sheet(FoundTable table) {
        return table.id().substring(0, Math.max(0, table.id().lastIndexOf('!')));
    }

    private static Table table(FoundTable found, List<String> notes) {
        List<Line> lines = new ArrayList<>(found.above());
        found.headingLines().forEach(lines::add);
        lines.addAll(found.body());
        List<String> all = new ArrayList<>(notes);
        all.addAll(found.notes());
        return new Table(
                lines.stream()
                        .map(TableFile::plain)
                        .filter(line -> !line.isBlank())
                        .toList(),
                all);
    }

    /** The row as this import reads it: without what merged cells repeat, errors and dashes; days as programs write them. */
    private static Line plain(Line line) {
        return new Line(
                line.number(),
                IntStream.range(0, line.cells().size())
                        .mapToObj(column -> plain(line, column))
                        .toList());
    }

    private static String plain(Line line, int column) {
        String text = TableLimits.tidy(line.cell(column));
        return line.mark(column)
                .map(mark -> mark == Mark.DAY ? IsoDay.of(text) : "")
                .orElse(text);
    }
}
