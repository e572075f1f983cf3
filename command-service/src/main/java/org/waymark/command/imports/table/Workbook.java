package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.waymark.command.imports.table.OfficeFile.Relation;
import org.waymark.command.schema.Texts;

/**
 * What the sheets of an Excel workbook share.
 *
 * @param texts the texts that cells point to
 */
record Workbook(List<String> texts, XlsxStyles styles, boolean dates1904) {

    private static final int LONGEST_NAME = 100;

    /** What the workbook says of its sheets. */
    private static final class Contents implements Elements {

        private final List<SheetName> sheets = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private boolean dates1904;

        @Override
        public void begin(XMLStreamReader at) {
            switch (at.getLocalName()) {
                case "workbookPr" ->
                    dates1904 = OfficeFile.attribute(at, "date1904")
                            .filter(value -> value.equals("1") || value.equals("true"))
                            .isPresent();
                case "sheet" -> {
                    if (sheets.size() >= TableLimits.SHEETS) {
                        throw Refusals.tooMuch();
                    }
                    sheets.add(new SheetName(
                            CellText.of(OfficeFile.attribute(at, "name").orElse(""))
                                    .replace('\n', ' '),
                            OfficeFile.attribute(at, "id").orElse(""),
                            OfficeFile.attribute(at, "state")
                                    .filter(state -> !state.equals("visible"))
                                    .isPresent()));
                }
                default -> {
                    // says nothing of sheets
                }
            }
        }

        /** Excel gives no two sheets a name that differs by capitals only; other programs might. */
        private String nameOf(String said) {
            String name = Texts.beginning(CellText.of(said).replace('\n', ' '), LONGEST_NAME);
            if (names.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
            String other = name + " (" + (sheets.size() + 1) + ")";
            names.add(other.toLowerCase(Locale.ROOT));
            return other;
        }
    }

    private record SheetName(String name, String relation, boolean hidden) {}

    /**
     * Reads all sheets.
     *
     * @param main  the part that names them
     * @param notes for people: sheets that were left out are named there
     */
    static List<Grid> read(OfficeFile file, String main, List<String> notes) {
        Contents contents = new Contents();
        file.read(main, contents);
        Map<String, Relation> relations = file.relations(main);
        SharedTexts texts = new SharedTexts();
        XlsxStyles styles = new XlsxStyles();
        file.readRelated(main, "/sharedStrings", texts);
        file.readRelated(main, "/styles", styles);
        Workbook workbook = new Workbook(texts.texts(), styles, contents.dates1904);
        CellBudget budget = new CellBudget();
        List<Grid> grids = new ArrayList<>();
        for (SheetName sheet : contents.sheets) {
            Relation relation = relations.get(sheet.relation);
            if (relation != null && file.root(relation.target()).equals("worksheet")) {
                SheetReader reader = new SheetReader(workbook, budget);
                file.read(relation.target(), reader);
                reader.grid(sheet.name, sheet.hidden)
                        .map(grid -> grid.with(NamedRange.of(file, relation.target())))
                        .ifPresentOrElse(grids::add, () -> notes.add(leftOut(sheet)));
            }
        }
        return grids;
    }

    private static String leftOut(SheetName sheet) {
        return "The sheet ‘%s’ has more than %,d rows and was left out.".formatted(sheet.name, TableLimits.ROWS);
    }
}
