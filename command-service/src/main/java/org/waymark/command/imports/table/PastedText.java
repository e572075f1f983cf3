package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what was copied from Word, Excel or a web page: cells with tabs between them, one row a line. Excel quotes cells with
 * line breaks; Word does not, so that a line with fewer cells than there are headings may be the rest of the row above.
 */
final class PastedText {

    /** Word copies a bullet as a cell of its own. */
    private static final Pattern BULLET = Pattern.compile("(^|[\\n\\t])([•▪◦‣●○■·\uf0b7\uf0a7\uf0d8])\\t");

    /** A line that begins with one of these begins a row: 1A, R7, 2.1, AFI 1.1. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?!(19|20)\\d\\d$)[A-Za-z]{0,4}[-. ]?\\d{1,4}[A-Za-z]?([.\\-/]\\d{1,3}[A-Za-z]?)*[.)]?");

    /** The heading of a section, which is merged over the whole row. */
    private static final Pattern SECTION = Pattern.compile(
            "(?i)(theme|strategic theme|priority|strategic priority|objective|aim|goal|strand|section|outcome|work ?stream|part|area)\\b.{0,200}"
                    + "|\\d{1,2}[.)] +\\S.{0,150}");

    /** A row is not broken over more lines than these. */
    private static final int MOST_LINES = 100;

    private final Predicate<String> known;
    private final List<String> notes;

    private PastedText(Predicate<String> known, List<String> notes) {
        this.known = known;
        this.notes = notes;
    }

    static List<Line> read(String pasted, Predicate<String> known, List<String> notes) {
        String text = pasted.replace("\r\n", "\n").replace('\r', '\n');
        if (text.indexOf('\t') < 0) {
            return CsvFile.read(text, known, CellNames.IN_WORDS, notes);
        }
        return new PastedText(known, notes).lines(BULLET.matcher(text).replaceAll("$1$2 "));
    }

    private List<Line> lines(String text) {
        List<List<String>> rows = joined(TabbedLines.of(text));
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row).stream()
                    .limit(TableLimits.COLUMNS)
                    .map(CellText::of)
                    .toList();
            TableLimits.add(lines, new Line(row + 1, cells, false, false, Map.of(), CellNames.IN_WORDS));
        }
        return lines;
    }

    private List<List<String>> joined(List<List<String>> read) {
        int columns = columns(read);
        List<List<String>> rows = new ArrayList<>();
        List<Integer> continued = new ArrayList<>();
        boolean begun = false;
        for (int at = 0; at < read.size(); ) {
            List<String> line = read.get(at);
            int until = begun || line.size() > 1 ? endOfRow(read, at, columns) : at + 1;
            if (until > at + 1) {
                rows.add(together(read.subList(at, until)));
                continued.add(rows.size());
            } else if (begun && goesOnBelow(read, at, columns)) {
                until = endOfLoose(read, at, columns);
                List<List<String>> whole = new ArrayList<>(List.of(rows.removeLast()));
                whole.addAll(read.subList(at, until));
                rows.add(together(whole));
                continued.add(rows.size());
            } else {
                rows.add(line);
            }
            begun |= rows.getLast().size() == columns;
            at = until;
        }
        note(continued);
        return rows;
    }

    private void note(List<Integer> continued) {
        List<String> numbers =
                continued.stream().distinct().limit(10).map(String::valueOf).toList();
        if (!numbers.isEmpty()) {
            notes.add("Lines that could not be rows of their own were read as going on in a cell: row %s%s."
                    .formatted(
                            String.join(", ", numbers),
                            continued.stream().distinct().count() > 10 ? " …" : ""));
        }
    }

    /** How many columns there are: those of the headings, else as many as most rows have. */
    private int columns(List<List<String>> read) {
        List<List<String>> wide = read.stream().filter(line -> line.size() > 1).toList();
        int most = wide.stream().mapToInt(List::size).max().orElse(1);
        boolean headed = !wide.isEmpty()
                && (wide.getFirst().size() == most
                        || Headings.isKnown(
                                new Line(
                                        1,
                                        wide.getFirst().stream()
                                                .map(CellText::of)
                                                .toList()),
                                known));
        if (headed) {
            return wide.getFirst().size();
        }
        return wide.stream()
                .collect(Collectors.groupingBy(List::size, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    /** After the lines that together have as many cells as there are headings; after the line itself where there are none. */
    private static int endOfRow(List<List<String>> read, int at, int columns) {
        int tabs = read.get(at).size() - 1;
        int until = at + 1;
        while (tabs < columns - 1 && until < Math.min(read.size(), at + MOST_LINES)) {
            List<String> next = read.get(until);
            if (next.size() >= columns || tabs + next.size() - 1 > columns - 1 || beginsRow(next)) {
                return at + 1;
            }
            tabs += next.size() - 1;
            until++;
        }
        return tabs == columns - 1 ? until : at + 1;
    }

    private static boolean beginsRow(List<String> line) {
        String first = line.getFirst().strip();
        boolean reference = line.size() > 1 && REFERENCE.matcher(first).matches() && !first.isEmpty();
        return reference || (line.size() == 1 && SECTION.matcher(first).matches());
    }

    /** Whether a line without tabs goes on in the last cell of the row above. */
    private static boolean goesOnBelow(List<List<String>> read, int at, int columns) {
        List<String> line = read.get(at);
        boolean belowWhole = at > 0 && columns > 1 && line.size() == 1;
        return belowWhole && !line.getFirst().isBlank() && !beginsRow(line);
    }

    /** After the lines without tabs that go on in the same cell. */
    private static int endOfLoose(List<List<String>> read, int at, int columns) {
        int until = at + 1;
        while (until < read.size()
                && goesOnBelow(read, until, columns)
                && endOfRow(read, until, columns) == until + 1) {
            until++;
        }
        return until;
    }

    /** The cells of several lines; where one breaks off, the next goes on in the same cell. */
    private static List<String> together(List<List<String>> lines) {
        List<String> cells = new ArrayList<>();
        StringBuilder last = new StringBuilder();
        for (List<String> line : lines) {
            last.append(last.isEmpty() && cells.isEmpty() ? "" : "\n").append(line.getFirst());
            for (int column = 1; column < line.size(); column++) {
                cells.add(last.toString());
                last = new StringBuilder(line.get(column));
            }
        }
        cells.add(last.toString());
        return cells;
    }
}
