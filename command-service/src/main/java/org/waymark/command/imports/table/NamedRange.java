package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.waymark.command.imports.table.OfficeFile.Relation;
import org.waymark.command.schema.Texts;

/**
 * What Excel calls a table: cells of a sheet that somebody gave a name. Rows as they are numbered, columns from 0, both ends
 * included.
 *
 * @param name as Excel shows it
 * @param headings how many rows of column names it has, 0 or 1
 */
record NamedRange(String name, int firstRow, int firstColumn, int lastRow, int lastColumn, int headings) {

    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int LONGEST_NAME = 100;

    /** The tables of a sheet. */
    static List<NamedRange> of(OfficeFile file, String sheet) {
        List<NamedRange> ranges = new ArrayList<>();
        file.relations(sheet).values().stream()
                .filter(relation -> relation.type().endsWith("/table"))
                .map(Relation::target)
                .distinct()
                .filter(target -> file.root(target).equals("table"))
                .forEach(target -> {
                    if (ranges.size() >= TableLimits.SHEETS) {
                        throw Refusals.tooMuch();
                    }
                    file.read(target, at -> {
                        if (at.getLocalName().equals("table")) {
                            range(at).ifPresent(ranges::add);
                        }
                    });
                });
        return ranges;
    }

    private static Optional<NamedRange> range(XMLStreamReader at) {
        Matcher cells = RANGE.matcher(OfficeFile.attribute(at, "ref").orElse(""));
        String name = OfficeFile.attribute(at, "displayName")
                .or(() -> OfficeFile.attribute(at, "name"))
                .map(said -> Texts.beginning(CellText.of(said).replace('\n', ' '), LONGEST_NAME))
                .orElse("");
        return cells.matches() && !name.isEmpty()
                ? Optional.of(new NamedRange(
                        name,
                        Integer.parseInt(cells.group(2)),
                        CellNames.number(cells.group(1)) - 1,
                        Integer.parseInt(cells.group(4)),
                        CellNames.number(cells.group(3)) - 1,
                        OfficeFile.attribute(at, "headerRowCount")
                                        .filter("0"::equals)
                                        .isPresent()
                                ? 0
                                : 1))
                : Optional.empty();
    }

    /** The same where columns are counted from another one on. */
    NamedRange from(int column) {
        return new NamedRange(
                name, firstRow, Math.max(0, firstColumn - column), lastRow, Math.max(0, lastColumn - column), headings);
    }

    boolean hasRow(int row) {
        return row >= firstRow && row <= lastRow;
    }
}
