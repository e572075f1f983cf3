package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Reads the cells of a sheet as people see them: of a formula, the value that was last computed. */
final class SheetReader implements Elements {

    private static final Pattern MERGED =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    /** As many characters as a cell can have, each written as its number. */
    private static final int LONGEST_WRITTEN = 7 * TableLimits.CELL_CHARACTERS;

    private final Workbook workbook;
    private final SheetCheck check;
    private final CellBudget budget;
    private final List<Line> lines = new ArrayList<>();
    private final List<MergedCells> merged = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final StringBuilder value = new StringBuilder();
    private boolean rowsHidden;
    private boolean tooLong;
    private int row;
    private boolean rowHidden;
    private List<String> cells = new ArrayList<>();
    private Map<Integer, Mark> marks = new HashMap<>();
    private boolean strong = true;
    private String type = "";
    private int style;
    private boolean taking;
    private int spoken;

    SheetReader(Workbook workbook, CellBudget budget) {
        this.workbook = workbook;
        this.budget = budget;
        this.check = new SheetCheck(workbook.texts().size(), budget);
    }

    /** The cells that were read; none where there are more rows than an import takes. */
    Optional<Grid> grid(String name, boolean hidden) {
        if (tooLong) {
            return Optional.empty();
        }
        lines.sort(Comparator.comparingInt(Line::number));
        return Optional.of(MergedCells.fill(new Grid(name, hidden, lines, hiddenColumns, Set.of()), merged, budget));
    }

    @Override
    public void begin(XMLStreamReader at) {
        check.begin(at);
        switch (at.getLocalName()) {
            case "sheetFormatPr" -> rowsHidden = is(at, "zeroHeight");
            case "col" -> column(at);
            case "row" -> row(at);
            case "c" -> {
                type = OfficeFile.attribute(at, "t").orElse("n");
                style = number(OfficeFile.attribute(at, "s"), 0);
                value.setLength(0);
            }
            case "v" -> taking = true;
            case "t" -> taking = spoken == 0 && type.equals("inlineStr");
            case "rPh" -> spoken++;
            case "mergeCell" -> merge(OfficeFile.attribute(at, "ref").orElse(""));
            default -> {
                // says nothing of cells
            }
        }
    }

    @Override
    public void text(String text) {
        check.text(text);
        if (taking) {
            value.append(text);
            if (value.length() > LONGEST_WRITTEN) {
                throw Refusals.cellTooLong(row);
            }
        }
    }

    @Override
    public void end(String name) {
        check.end(name);
        switch (name) {
            case "v", "t" -> taking = false;
            case "rPh" -> spoken--;
            case "c" -> cell();
            case "row" -> endOfRow();
            default -> {
                // says nothing of cells
            }
        }
    }

    private void column(XMLStreamReader at) {
        boolean hidden = is(at, "hidden")
                || OfficeFile.attribute(at, "width")
                        .filter(width -> width.matches("0+(\\.0+)?"))
                        .isPresent();
        if (hidden) {
            int last = Math.min(number(OfficeFile.attribute(at, "max"), 0), TableLimits.COLUMNS);
            for (int column = Math.max(1, number(OfficeFile.attribute(at, "min"), 1)); column <= last; column++) {
                hiddenColumns.add(column - 1);
            }
        }
    }

    private void row(XMLStreamReader at) {
        row = Math.min(number(OfficeFile.attribute(at, "r"), row + 1), TableLimits.SPREAD_ROWS);
        rowHidden = OfficeFile.attribute(at, "hidden").isPresent() ? is(at, "hidden") : rowsHidden;
        cells = new ArrayList<>();
        marks = new HashMap<>();
        strong = true;
    }

    private void cell() {
        int column = check.column() - 1;
        if (column < 0 || column >= TableLimits.COLUMNS || value.isEmpty()) {
            return;
        }
        String text = shown(value.toString());
        if (text.isEmpty()) {
            return;
        }
        if (TableLimits.isTooLong(text)) {
            throw Refusals.cellTooLong(row);
        }
        budget.characters(text.length());
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        strong &= workbook.styles().isBold(style);
        if (type.equals("e")) {
            marks.put(column, Mark.ERROR);
        } else if (type.equals("d") || (type.equals("n") && isDay(value.toString()))) {
            marks.put(column, Mark.DAY);
        }
    }

    private boolean isDay(String written) {
        return workbook.styles().format(style).isDay(written, workbook.dates1904());
    }

    private String shown(String written) {
        return switch (type) {
            case "s" -> workbook.texts().get(Integer.parseInt(written.strip()));
            case "b" -> written.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> CellText.of(workbook.styles().format(style).text(written, workbook.dates1904()));
            case "d" -> CellText.of(IsoDay.text(written));
            default -> CellText.of(XlsxText.unescaped(written));
        };
    }

    private void endOfRow() {
        Line line = new Line(row, cells, rowHidden, strong && !cells.isEmpty(), marks, CellNames.OF_A_SHEET);
        if (line.isBlank() || tooLong) {
            return;
        }
        if (lines.size() >= TableLimits.ROWS + TableLimits.HEADER_ROWS) {
            tooLong = true;
            lines.clear();
        } else {
            lines.add(line);
        }
    }

    private void merge(String range) {
        Matcher parts = MERGED.matcher(range);
        if (parts.matches()) {
            budget.merged();
            merged.add(new MergedCells(
                    Integer.parseInt(parts.group(2)),
                    CellNames.number(parts.group(1)) - 1,
                    Integer.parseInt(parts.group(4)),
                    CellNames.number(parts.group(3)) - 1));
        }
    }

    private static boolean is(XMLStreamReader at, String attribute) {
        return OfficeFile.attribute(at, attribute)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    private static int number(Optional<String> text, int otherwise) {
        return text.filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
