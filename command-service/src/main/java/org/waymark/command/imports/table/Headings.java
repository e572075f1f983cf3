package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the headings of a table are.
 *
 * @param at   the place of the first row of headings among the lines
 * @param rows how many rows of headings there are; 0 if none
 */
record Headings(int at, int rows) {

    private static final int MOST_ROWS = 3;

    /** A longer text is a sentence, not a heading; known ones may carry a hint. */
    static final int LONGEST = 80;

    private static final int LONGEST_KNOWN = 250;

    /** The share of the best row's known headings that a row above it needs to be preferred. */
    private static final double NEARLY = 0.6;

    /** Texts that stand in rows of content: references, numbers, days. */
    private static final Pattern CONTENT =
            Pattern.compile("\\d{1,4}[A-Za-z]?|[A-Za-z]{0,4}[-. ]?\\d+([./-]\\d+)*[A-Za-z]?\\.?|\\d+[.,]\\d+%?|\\d+%"
                    + "|\\d{1,2}[ /.-][\\p{L}\\d]{1,9}[ /.-]\\d{2,4}|[£$€].*\\d.*");

    /** What looks like content and is a heading all the same: years, quarters, months of columns. */
    private static final Pattern PERIOD =
            Pattern.compile("(?i)(19|20)\\d\\d([-/]\\d{2,4})?|(q|stage|phase|year|month|week|part) ?\\d{1,2}");

    private static final Optional<Mark> MERGED = Optional.of(Mark.AS_LEFT);

    static final Headings NONE = new Headings(0, 0);

    /** Finds the headings among the top rows: those that are known, else those that are set or shaped like headings. */
    static Headings guess(List<Line> lines, Predicate<String> known) {
        List<Integer> top = IntStream.range(0, lines.size())
                .filter(at -> !lines.get(at).hidden())
                .limit(TableLimits.HEADER_ROWS)
                .boxed()
                .toList();
        int at = firstKnown(lines, top, known);
        if (at < 0) {
            at = firstShaped(lines, top);
        }
        return at < 0 ? NONE : around(lines, at, known);
    }

    /** The headings that begin in a certain row. */
    static Headings from(List<Line> lines, int at, Predicate<String> known) {
        int rows = 1;
        while (rows < MOST_ROWS
                && at + rows < lines.size()
                && isBelow(lines.get(at + rows - 1), lines.get(at + rows), known)) {
            rows++;
        }
        return new Headings(at, rows);
    }

    /** Whether a row can be one of headings: short texts and no content among them. */
    static boolean isShaped(Line line, int longest) {
        List<Integer> own = line.own();
        return !own.isEmpty()
                && own.stream().map(line::cell).allMatch(cell -> cell.length() <= longest)
                && own.stream().noneMatch(column -> isContent(line, column));
    }

    /** Whether most of what a row says are known headings, two at least. */
    static boolean isKnown(Line line, Predicate<String> known) {
        long count = known(line, known);
        return count >= 2 && 2 * count >= line.own().size();
    }

    /** What each column is headed, the rows of headings joined: “Inherent Likelihood”. */
    List<String> texts(List<Line> lines, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> text(lines, column))
                .toList();
    }

    private String text(List<Line> lines, int column) {
        List<String> parts = new ArrayList<>();
        for (int row = at; row < at + rows; row++) {
            Line line = lines.get(row);
            String part = line.isAsAbove(column) ? "" : line.cell(column);
            if (part.isEmpty() && row + 1 < at + rows && !line.isAsAbove(column)) {
                part = groupOf(line, lines.get(row + 1), column);
            }
            if (!part.isEmpty() && (parts.isEmpty() || !parts.getLast().equals(part))) {
                parts.add(part);
            }
        }
        return String.join(" ", parts).replace('\n', ' ');
    }

    private static Headings around(List<Line> lines, int at, Predicate<String> known) {
        int first = at;
        while (first > 0 && at - first < MOST_ROWS - 1 && isBelow(lines.get(first - 1), lines.get(first), known)) {
            first--;
        }
        Headings down = from(lines, at, known);
        return new Headings(first, Math.min(MOST_ROWS, at - first + down.rows()));
    }

    private static int firstKnown(List<Line> lines, List<Integer> top, Predicate<String> known) {
        long most = top.stream()
                .map(lines::get)
                .filter(line -> isKnown(line, known))
                .mapToLong(line -> known(line, known))
                .max()
                .orElse(0);
        return top.stream()
                .filter(at -> isKnown(lines.get(at), known) && known(lines.get(at), known) >= NEARLY * most)
                .findFirst()
                .orElse(-1);
    }

    private static long known(Line line, Predicate<String> known) {
        return line.own().stream()
                .map(line::cell)
                .filter(cell -> cell.length() <= LONGEST_KNOWN && known.test(cell.replace('\n', ' ')))
                .count();
    }

    private static int firstShaped(List<Line> lines, List<Integer> top) {
        boolean someStrong = top.stream().anyMatch(at -> !lines.get(at).strong());
        int usual = usualWidth(lines);
        int wide = 0;
        for (int at : top) {
            Line line = lines.get(at);
            int own = line.own().size();
            if (own < Math.min(2, usual)) {
                continue;
            }
            if (!isShaped(line, LONGEST)) {
                return wide > 0 ? wide - 1 : -1;
            }
            if ((line.strong() && someStrong) || own >= NEARLY * usual) {
                return at;
            }
            wide = wide == 0 ? at + 1 : wide;
        }
        return wide - 1;
    }

    private static int usualWidth(List<Line> lines) {
        return (int) lines.stream()
                .limit(2L * TableLimits.HEADER_ROWS)
                .mapToLong(line -> line.own().size())
                .sorted()
                .skip(Math.min(lines.size(), 2 * TableLimits.HEADER_ROWS) / 2)
                .findFirst()
                .orElse(1);
    }

    private static boolean isContent(Line line, int column) {
        String cell = line.cell(column);
        return line.mark(column).isPresent()
                || (CONTENT.matcher(cell).matches() && !PERIOD.matcher(cell).matches());
    }

    /** Whether a row divides the headings of the row above: “Likelihood” and “Impact” below “Inherent”. */
    private static boolean isBelow(Line above, Line below, Predicate<String> known) {
        if (below.own().isEmpty() || isTitle(above) || !isShaped(above, LONGEST) || !isShaped(below, LONGEST)) {
            return false;
        }
        boolean merged = false;
        boolean besideBlanks = false;
        for (int column : below.own()) {
            if (isMergedOver(above, column)) {
                merged = true;
            } else if (isOverBlanks(above, below, column)) {
                besideBlanks = true;
            } else if (!above.cell(column).isEmpty()) {
                return false;
            }
        }
        return merged || (besideBlanks && (repeats(below) || isKnown(below, known)));
    }

    private static boolean repeats(Line line) {
        List<Integer> own = line.own();
        return own.stream().map(line::cell).distinct().count() < own.size();
    }

    private static boolean isTitle(Line line) {
        return line.single().isPresent() && line.own().getFirst() == 0;
    }

    private static boolean isMergedOver(Line above, int column) {
        return above.mark(column).equals(MERGED) || above.mark(column + 1).equals(MERGED);
    }

    /** Whether the heading of a column stands over several that have blanks beside it. */
    private static boolean isOverBlanks(Line above, Line below, int column) {
        boolean begins = !above.cell(column).isEmpty()
                && above.cell(column + 1).isEmpty()
                && !below.cell(column + 1).isEmpty();
        return begins || !groupOf(above, below, column).isEmpty();
    }

    /**
     * The heading to the left that a blank belongs to, where the row below goes on without a gap. Where texts below are
     * repeated, one that is not is no part of a group.
     */
    private static String groupOf(Line above, Line below, int column) {
        if (repeats(below) && Collections.frequency(below.cells(), below.cell(column)) == 1) {
            return "";
        }
        for (int left = column; left >= 0; left--) {
            if (below.cell(left).isEmpty()) {
                return "";
            }
            if (!above.cell(left).isEmpty()) {
                return left == column ? "" : above.cell(left);
            }
        }
        return "";
    }
}
