package org.waymark.command.imports.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.layout.Blank;
import org.waymark.command.imports.layout.Cell;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.layout.RowCells;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.FoundTable;
import org.waymark.command.imports.table.Line;

/**
 * The rows of a table that are cases, and those that are not: headings of sections, repeated column names, totals, keys and
 * remarks. Blank cells are filled as the layout says.
 *
 * @param rows    the cases, in order
 * @param leftOut the others, in order
 */
public record CaseTable(List<RowCells> rows, List<LeftOut> leftOut) {

    /** “Total” in a row that is no case otherwise. */
    private static final Pattern TOTAL =
            Pattern.compile("(?i)(?:grand |overall |sub-? ?)?totals?\\b.*|sum\\b.{0,20}", Pattern.DOTALL);

    /** A total, or its number, that stands where cases are named: “Total Place” is one. */
    private static final Pattern TOTAL_ALONE = Pattern.compile(
            "(?i)[£$€]?\\s*\\d[\\d.,]*\\s*%?|(?:grand |overall |sub-? ?)?totals?(?: (?:number of )?(?:actions?|risks?|projects?|score))?\\s*[:=–-]?\\s*\\d*");

    private static final Pattern KEY = Pattern.compile(
            "(?i)(?:(?:rag |brag |colour |rating )?(?:rating |status )?(?:key|legend)|notes?|n\\.?b\\.?|source|abbreviations|glossary"
                    + "|(?:last )?(?:updated|reviewed)|version|prepared by)\\s*(?:[:.–-].*)?"
                    + "|page \\d+(?: of \\d+)?|[*†‡].*",
            Pattern.DOTALL);

    /** A row of the key has a sign and what it means. */
    private static final int CELLS_OF_A_KEY = 2;

    private static final Pattern SIGN = Pattern.compile(
            "(?i)[a-z]{1,3}|red|amber|yellow|green|blue|gr[ea]y|white|black|purple|high|medium|low|not (?:yet )?started|on track|complete");
    private static final int LONGEST_HEADING = 250;
    private static final int LONGEST_SECTION = 200;

    public CaseTable {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Tells the rows of a table apart.
     *
     * @throws Refusal if there are too many rows
     */
    public static CaseTable of(FoundTable table, Layout layout, TableKind kind) {
        Reading reading = new Reading(table.headings(), layout, kind);
        table.above().forEach(reading::above);
        return reading.read(table.body());
    }

    /** Reads every row as a case. */
    public List<Draft> drafts(Layout layout, TableKind kind) {
        return rows.stream().map(row -> kind.read(new RowReader(layout, row))).toList();
    }

    /** Goes down a table. Used once. */
    private static final class Reading {

        private final List<String> headings;
        private final Layout layout;
        private final TableKind kind;

        /** The columns that the heading of a section says; blank cells below it say the same. */
        private final Set<Column> bySection = new HashSet<>();

        private final Map<Column, String> above = new HashMap<>();
        private final List<RowCells> rows = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private boolean inKey;

        Reading(List<String> headings, Layout layout, TableKind kind) {
            this.headings = headings.stream().map(Column::plain).toList();
            this.layout = layout;
            this.kind = kind;
        }

        /** The last heading of a section above the column names holds for the rows below them. */
        void above(Line line) {
            line.single().filter(kind::isSection).ifPresent(this::begin);
        }

        private void begin(String section) {
            kind.section().ifPresent(column -> {
                above.put(column, section);
                bySection.add(column);
            });
        }

        CaseTable read(List<Line> lines) {
            lines.forEach(line -> {
                Map<Column, Cell> cells = layout.cells(line);
                String why = whyNot(line, cells);
                if (why == null) {
                    rows.add(filled(line, cells));
                } else {
                    leftOut.add(new LeftOut(line.number(), RowReader.shortened(firstTextOf(line)), why));
                }
            });
            return new CaseTable(rows, leftOut);
        }

        /** Why a row is no case; null where it is one. */
        private @Nullable String whyNot(Line line, Map<Column, Cell> cells) {
            String first = firstTextOf(line);
            if (isHeadings(line)) {
                return "It repeats the column names.";
            }
            String main = main(cells);
            if (TOTAL.matcher(first).matches()
                    && (main.isEmpty() || TOTAL_ALONE.matcher(main).matches())) {
                return "It is a total.";
            }
            if (KEY.matcher(first).matches() && line.filled() <= CELLS_OF_A_KEY || inKey && isRowOfKey(line, first)) {
                inKey = true;
                return "It belongs to the key or the notes under the table.";
            }
            inKey = false;
            if (isSection(line, first, cells)) {
                begin(first);
                return "It is the heading of the rows below it.";
            }
            boolean says = cells.values().stream()
                            .filter(cell -> !cell.text().isEmpty())
                            .count()
                    > 1;
            if (main.isEmpty() && (!says || saysOnlyWhereItBelongs(cells))) {
                return "It contains only this text.";
            }
            return kind.leavesOut(
                            column -> cells.getOrDefault(column, Cell.blank("")).text())
                    .orElse(null);
        }

        private boolean isHeadings(Line line) {
            long same = 0;
            for (int at = 0; at < headings.size(); at++) {
                String heading = headings.get(at);
                String cell = line.cell(at);
                if (!heading.isEmpty()
                        && cell.length() <= LONGEST_HEADING
                        && !cell.isEmpty()
                        && heading.equals(Column.plain(cell))) {
                    same++;
                }
            }
            long named = headings.stream().filter(heading -> !heading.isEmpty()).count();
            return named > 1 && same * 4 >= named * 3;
        }

        private static boolean isRowOfKey(Line line, String first) {
            return line.filled() == 1
                    || line.filled() == CELLS_OF_A_KEY && SIGN.matcher(first).matches();
        }

        /** A text across the whole row, one that stands alone in the column of themes, or names a theme anywhere. */
        private boolean isSection(Line line, String first, Map<Column, Cell> cells) {
            if (kind.section().isEmpty()
                    || first.length() > LONGEST_SECTION
                    || line.single().isEmpty()) {
                return false;
            }
            boolean across = line.filled() > 1;
            boolean own = !cells.getOrDefault(kind.section().get(), Cell.blank(""))
                    .text()
                    .isEmpty();
            return across
                    || own
                    || kind.isSection(first)
                    || line.strong() && main(cells).isEmpty();
        }

        /** A theme alone is a place, not a case. */
        private boolean saysOnlyWhereItBelongs(Map<Column, Cell> cells) {
            return cells.entrySet().stream()
                    .filter(cell -> !cell.getValue().text().isEmpty())
                    .allMatch(
                            cell -> kind.section().filter(cell.getKey()::equals).isPresent());
        }

        private String main(Map<Column, Cell> cells) {
            Cell cell = cells.get(kind.main());
            return cell == null ? "" : cell.text();
        }

        private RowCells filled(Line line, Map<Column, Cell> own) {
            Map<Column, Cell> cells = new HashMap<>(own);
            Map<Column, Blank> filled = new HashMap<>();
            layout.kind().all().forEach(column -> {
                Cell cell = cells.getOrDefault(column, Cell.blank(""));
                Blank meaning = layout.blank().getOrDefault(column, Blank.NOTHING);
                boolean asAbove = meaning == Blank.AS_ABOVE
                        || bySection.contains(column)
                                && (!layout.has(column) || meaning != Blank.VALUE && !isChosen(column));
                if (!cell.text().isEmpty()) {
                    above.put(column, cell.text());
                    bySection.remove(column);
                } else if (asAbove && above.containsKey(column)) {
                    cells.put(column, new Cell(above.getOrDefault(column, ""), false, cell.address()));
                    filled.put(column, Blank.AS_ABOVE);
                } else if (!layout.how().defaultOf(column.field()).isEmpty() && meaning != Blank.NOTHING) {
                    cells.put(column, new Cell(layout.how().defaultOf(column.field()), false, cell.address()));
                    filled.put(column, Blank.VALUE);
                }
            });
            return new RowCells(line.number(), cells, filled);
        }

        private boolean isChosen(Column column) {
            return layout.how().blank().containsKey(column.field());
        }

        private static String firstTextOf(Line line) {
            return line.cells().stream()
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }
}
