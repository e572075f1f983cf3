package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.waymark.command.refusal.Refusal;

/**
 * A table that a source has, with what is above it.
 *
 * @param id            what calls name it by: {@code Plan!B7}, the sheet and the cell where the headings begin; {@code table 2}
 * @param name          what people call it by
 * @param hidden        whether the file does not show it
 * @param lines         all rows that say something, in order: titles, headings, content; hidden ones too
 * @param headingAt     the place of the first row of headings among the lines
 * @param headingRows   how many rows of headings there are; 0 if there are none
 * @param hiddenColumns columns that the file does not show, counted from 0
 * @param notes         what had to be done to read it, for people
 */
public record FoundTable(
        String id,
        String name,
        boolean hidden,
        List<Line> lines,
        int headingAt,
        int headingRows,
        Set<Integer> hiddenColumns,
        List<String> notes) {

    public FoundTable {
        lines = List.copyOf(lines);
        hiddenColumns = Set.copyOf(hiddenColumns);
        notes = List.copyOf(notes);
    }

    /** How many columns there are. */
    public int columns() {
        return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }

    /**
     * What each column is headed, rows of headings joined: “Inherent Likelihood”. Empty for a column without a heading and for
     * one that is hidden.
     */
    public List<String> headings() {
        List<String> texts = new Headings(headingAt, headingRows).texts(lines, columns());
        return IntStream.range(0, texts.size())
                .mapToObj(column -> hiddenColumns.contains(column) ? "" : texts.get(column))
                .toList();
    }

    /** What is above the headings: titles, and perhaps the heading of the first section. */
    public List<Line> above() {
        return shown(lines.subList(0, headingAt));
    }

    /** The rows of headings themselves. */
    public List<Line> headingLines() {
        return shown(lines.subList(headingAt, headingAt + headingRows));
    }

    /**
     * The rows below the headings, without what is hidden.
     *
     * @throws Refusal if there are more than an import takes
     */
    public List<Line> body() {
        List<Line> body = shown(lines.subList(headingAt + headingRows, lines.size()));
        if (body.size() > TableLimits.ROWS) {
            throw TableLimits.tooManyRows();
        }
        return body;
    }

    /** The table with its hidden rows and columns among the others. */
    public FoundTable withHidden() {
        return new FoundTable(
                id, name, hidden, lines.stream().map(Line::shown).toList(), headingAt, headingRows, Set.of(), notes);
    }

    /**
     * The table with its headings in the row that somebody says they are in.
     *
     * @param row its number, as {@link Line#number}; 0 for a table without headings
     * @throws Refusal if the table has no such row
     */
    public FoundTable withHeadingsIn(int row) {
        if (row == 0) {
            return with(Headings.NONE);
        }
        return with(Headings.from(lines, placeOf(row), heading -> false));
    }

    /** The table with as many rows of headings as somebody says, beginning in a certain row. */
    public FoundTable withHeadingsIn(int row, int rows) {
        int at = placeOf(row);
        return with(new Headings(at, Math.clamp(rows, 1, lines.size() - at)));
    }

    /** The table with its headings guessed anew by those that are known. */
    public FoundTable guessed(Predicate<String> known) {
        return with(Headings.guess(lines, known));
    }

    /** What a column is called in calls: its letter in a spreadsheet, its number elsewhere. */
    public String columnName(int column) {
        return names().column(column);
    }

    /** The column that has this name in calls, letter or number. */
    public OptionalInt columnOf(String columnName) {
        OptionalInt column = names().column(columnName);
        return column.isPresent() && column.getAsInt() < columns() ? column : OptionalInt.empty();
    }

    /**
     * The table with other texts in some cells.
     *
     * @param texts by the addresses of the cells, as {@link Line#addressOf} says them
     * @throws Refusal if there is no such cell
     */
    public FoundTable corrected(Map<String, String> texts) {
        Map<String, String> left = new HashMap<>(texts);
        List<Line> changed = new ArrayList<>();
        int columns = columns();
        for (Line line : lines) {
            Line after = line;
            for (int column = 0; column < columns && !left.isEmpty(); column++) {
                String text = left.remove(line.addressOf(column));
                after = text == null ? after : after.with(column, text);
            }
            changed.add(after);
        }
        if (!left.isEmpty()) {
            throw Refusals.noCell(left.keySet().iterator().next());
        }
        return new FoundTable(id, name, hidden, changed, headingAt, headingRows, hiddenColumns, notes);
    }

    private FoundTable with(Headings headings) {
        return new FoundTable(id, name, hidden, lines, headings.at(), headings.rows(), hiddenColumns, notes);
    }

    private int placeOf(int row) {
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).number() == row)
                .findFirst()
                .orElseThrow(() -> Refusals.noRow(row));
    }

    private CellNames names() {
        return lines.isEmpty() ? CellNames.OF_A_SHEET : lines.getFirst().names();
    }

    private List<Line> shown(List<Line> some) {
        return some.stream()
                .filter(line -> !line.hidden())
                .map(this::withoutHiddenColumns)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private Line withoutHiddenColumns(Line line) {
        Line without = line;
        for (int column : hiddenColumns) {
            without = without.cell(column).isEmpty() ? without : without.with(column, "");
        }
        return without;
    }
}
