package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the tables on a sheet. A blank row ends a table only where the rows below it have headings of their own: other than
 * those of the table above, since many repeat them for each section. Blank columns lie between tables that stand side by
 * side. A table that has a name of its own, as Excel gives one, is called by it; several without a gap between them are told
 * apart by their names.
 */
final class Blocks {

    private final Grid grid;
    private final Predicate<String> known;

    private Blocks(Grid grid, Predicate<String> known) {
        this.grid = grid;
        this.known = known;
    }

    /** The tables of a sheet, each named by it. */
    static List<FoundTable> of(Grid sheet, Predicate<String> known) {
        Blocks blocks = new Blocks(sheet, known);
        List<Grid> parts = new ArrayList<>();
        for (List<Line> rows : blocks.bands()) {
            parts.addAll(blocks.sideBySide(rows));
        }
        List<Grid> tables =
                parts.stream().flatMap(Blocks::byName).filter(Blocks::isTable).toList();
        return tables.stream()
                .map(table -> blocks.found(table, tables.size() > 1))
                .toList();
    }

    private static boolean isTable(Grid part) {
        return part.lines().size() > 1
                || part.lines().stream().anyMatch(line -> line.own().size() > 1);
    }

    private FoundTable found(Grid part, boolean several) {
        Headings headings = headings(part);
        Line first = part.lines().get(headings.at());
        int column = first.own().stream().findFirst().orElse(0);
        String at = first.addressOf(column);
        return new FoundTable(
                grid.name() + "!" + at,
                name(part, several, at),
                grid.hidden(),
                part.lines(),
                headings.at(),
                headings.rows(),
                part.hiddenColumns(),
                notes(part));
    }

    private String name(Grid part, boolean several, String at) {
        if (part.named().size() == 1) {
            return grid.name() + ", " + part.named().getFirst().name();
        }
        return several ? grid.name() + ", from " + at : grid.name();
    }

    /** Those that are guessed, if the row of column names that a named table has is among them; else that row. */
    private Headings headings(Grid part) {
        Headings guessed = Headings.guess(part.lines(), known);
        return part.named().stream()
                .filter(range -> part.named().size() == 1 && range.headings() > 0)
                .flatMapToInt(range -> IntStream.range(0, part.lines().size())
                        .filter(at -> part.lines().get(at).number() == range.firstRow()))
                .filter(at -> at < guessed.at() || at >= guessed.at() + guessed.rows())
                .mapToObj(at -> new Headings(at, 1))
                .findFirst()
                .orElse(guessed);
    }

    /** What holds several tables with names, as these; rows and columns outside them are no part of any. */
    private static Stream<Grid> byName(Grid part) {
        return part.named().size() < 2
                ? Stream.of(part)
                : part.named().stream()
                        .map(range -> cut(
                                part,
                                part.lines().stream()
                                        .filter(line -> range.hasRow(line.number()))
                                        .toList(),
                                range.firstColumn(),
                                range.lastColumn() + 1,
                                List.of(range)));
    }

    /** What is hidden in a table, for people. */
    static List<String> notes(Grid part) {
        List<String> notes = new ArrayList<>();
        long rows = part.lines().stream().filter(Line::hidden).count();
        if (rows > 0) {
            notes.add(rows == 1 ? "A hidden row was left out." : "%,d hidden rows were left out.".formatted(rows));
        }
        if (!part.hiddenColumns().isEmpty()) {
            List<String> names = part.hiddenColumns().stream()
                    .sorted()
                    .map(column -> part.lines().getFirst().names().column(column))
                    .toList();
            notes.add(
                    names.size() == 1
                            ? "Column %s is hidden and was left out.".formatted(names.getFirst())
                            : "Columns %s are hidden and were left out.".formatted(String.join(", ", names)));
        }
        return notes;
    }

    /** The rows of the tables that stand one below the other. */
    private List<List<Line>> bands() {
        List<List<Line>> bands = new ArrayList<>();
        List<Line> pending = new ArrayList<>();
        for (List<Line> run : runs()) {
            boolean title = run.stream().allMatch(line -> line.single().isPresent());
            if (title && !bands.isEmpty()) {
                pending.addAll(run);
            } else if (bands.isEmpty() || begins(run, bands.getLast())) {
                List<Line> band = new ArrayList<>(pending);
                band.addAll(run);
                bands.add(band);
                pending.clear();
            } else {
                bands.getLast().addAll(pending);
                bands.getLast().addAll(run);
                pending.clear();
            }
        }
        if (!bands.isEmpty()) {
            bands.getLast().addAll(pending);
        }
        return bands;
    }

    private List<List<Line>> runs() {
        List<List<Line>> runs = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        for (Line line : grid.lines()) {
            if (before != line.number() - 1 && !(grid.joined().contains(line.number()) && !runs.isEmpty())) {
                runs.add(new ArrayList<>());
            }
            if (runs.isEmpty()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(line);
            before = line.number();
        }
        return runs;
    }

    /** Whether rows below a gap have headings of their own. */
    private boolean begins(List<Line> run, List<Line> above) {
        if (above.stream().allMatch(line -> line.single().isPresent())) {
            return false;
        }
        List<Line> wide = run.stream()
                .dropWhile(line -> line.single().isPresent())
                .limit(2)
                .toList();
        if (wide.isEmpty() || above.stream().anyMatch(line -> sameTexts(line, wide.getFirst()))) {
            return false;
        }
        Line first = wide.getFirst();
        boolean someKnown = Headings.isKnown(first, known);
        boolean likeAbove = above.stream().anyMatch(line -> Headings.isKnown(line, known));
        return someKnown || (!likeAbove && looksLikeHeadings(first, wide, above));
    }

    /** Without known headings: set in bold where not all is, or short texts over rows that have content in those columns. */
    private static boolean looksLikeHeadings(Line first, List<Line> wide, List<Line> above) {
        if (!Headings.isShaped(first, Headings.LONGEST) || wide.size() < 2) {
            return false;
        }
        Line below = wide.getLast();
        boolean strong = first.strong() && !below.strong();
        boolean elsewhere =
                !first.own().equals(above.getLast().own()) && first.own().equals(below.own());
        return strong || (elsewhere && !Headings.isShaped(below, Headings.LONGEST));
    }

    private static boolean sameTexts(Line one, Line other) {
        return one.cells().equals(other.cells());
    }

    private List<Grid> sideBySide(List<Line> rows) {
        List<int[]> spans = spans(rows);
        return spans.stream().map(span -> part(rows, span[0], span[1])).toList();
    }

    private Grid part(List<Line> rows, int from, int until) {
        return cut(
                grid,
                rows,
                from,
                until,
                grid.named().stream()
                        .filter(range -> range.firstColumn() < until
                                && range.lastColumn() >= from
                                && rows.stream().anyMatch(line -> range.hasRow(line.number())))
                        .toList());
    }

    /** Some rows and columns as a grid of their own, and the named tables in it. */
    private static Grid cut(Grid grid, List<Line> rows, int from, int until, List<NamedRange> named) {
        List<Line> lines = rows.stream()
                .map(line -> line.columns(from, until))
                .filter(line -> !line.own().isEmpty())
                .toList();
        Set<Integer> hidden = new HashSet<>();
        grid.hiddenColumns().stream()
                .filter(column -> column >= from && column < until)
                .forEach(column -> hidden.add(column - from));
        return new Grid(
                grid.name(),
                grid.hidden(),
                lines,
                hidden,
                Set.of(),
                named.stream().map(range -> range.from(from)).toList());
    }

    /** Where columns with something in them begin and end; one alone, and titles above, belong to what is beside it. */
    private static List<int[]> spans(List<Line> rows) {
        List<Line> wide = rows.stream().filter(line -> line.single().isEmpty()).toList();
        List<Line> deciding = wide.isEmpty() ? rows : wide;
        int columns = rows.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        List<int[]> filled = new ArrayList<>();
        int from = -1;
        for (int column = 0; column <= columns; column++) {
            int here = column;
            boolean blank = deciding.stream().allMatch(line -> line.cell(here).isEmpty());
            if (!blank && from < 0) {
                from = column;
            } else if (blank && from >= 0) {
                filled.add(new int[] {from, column});
                from = -1;
            }
        }
        return widened(joined(filled, deciding), columns, rows);
    }

    /** A table has two columns at least, and more than one row. */
    private static List<int[]> joined(List<int[]> filled, List<Line> rows) {
        List<int[]> spans = new ArrayList<>();
        for (int[] span : filled) {
            boolean alone = span[1] - span[0] < 2 || height(rows, span) < 2;
            boolean firstAlone = !spans.isEmpty()
                    && (spans.getLast()[1] - spans.getLast()[0] < 2 || height(rows, spans.getLast()) < 2);
            if (spans.isEmpty() || !(alone || firstAlone)) {
                spans.add(span.clone());
            } else {
                spans.getLast()[1] = span[1];
            }
        }
        return spans;
    }

    private static long height(List<Line> rows, int[] span) {
        return rows.stream()
                .filter(line -> IntStream.range(span[0], span[1])
                        .anyMatch(column -> !line.cell(column).isEmpty()))
                .count();
    }

    /** Rows of one text above or below decide nothing: they go with the table that they stand over, else with the first. */
    private static List<int[]> widened(List<int[]> spans, int columns, List<Line> rows) {
        if (spans.isEmpty()) {
            return List.of(new int[] {0, columns});
        }
        for (int at = 0; at < spans.size(); at++) {
            int from = at == 0 ? firstColumn(rows, spans.getFirst()[0]) : spans.get(at)[0];
            int until = at + 1 < spans.size() ? spans.get(at + 1)[0] : columns;
            spans.set(at, new int[] {from, until});
        }
        return spans;
    }

    private static int firstColumn(List<Line> rows, int otherwise) {
        return rows.stream()
                .flatMap(line -> line.own().stream().limit(1))
                .min(Integer::compare)
                .map(first -> Math.min(first, otherwise))
                .orElse(otherwise);
    }
}
