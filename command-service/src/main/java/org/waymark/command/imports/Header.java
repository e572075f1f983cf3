package org.waymark.command.imports;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.command.system.Refusal;

/**
 * The row of column names, and what each of them was taken for.
 *
 * @param line    the row itself
 * @param columns where each column stands, counted from 0
 */
record Header(Line line, Map<Column, Integer> columns) {

    /** The columns without which no row can be an action, and how to ask for them. */
    private static final Map<Column, String> NEEDED = new EnumMap<>(Map.of(
            Column.REF, "the reference (such as ‘Ref’)",
            Column.ACTIVITIES, "what will be done (such as ‘Action’)",
            Column.LEADS, "who leads (such as ‘Lead’)"));

    Header {
        columns = Map.copyOf(columns);
    }

    /**
     * Finds the column names of a table: the first of its top rows that has all the columns an action needs.
     *
     * @throws Refusal if there is no such row; it says which columns were found
     */
    static Header of(Table table) {
        return find(table).orElseThrow(() -> missing(table));
    }

    static Optional<Header> find(Table table) {
        return top(table).stream().filter(Header::isComplete).findFirst();
    }

    /** How many columns the best row of column names has; for telling separators and sheets apart. */
    static int recognised(Table table) {
        return top(table).stream()
                .mapToInt(header -> header.columns().size() + (header.isComplete() ? Column.values().length : 0))
                .max()
                .orElse(0);
    }

    /** The name that a column has in the file; its usual one where the file does not have it. */
    String nameOf(Column column) {
        Integer at = columns.get(column);
        return at == null ? column.field() : heading(at);
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    String cell(Line row, Column column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cell(at);
    }

    /** The names of the columns that an import does not take. */
    List<String> leftOut() {
        return IntStream.range(0, line.cells().size())
                .filter(at -> !columns.containsValue(at))
                .mapToObj(this::heading)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String heading(int at) {
        return line.cell(at).replace('\n', ' ');
    }

    private boolean isComplete() {
        return columns.keySet().containsAll(NEEDED.keySet());
    }

    private static List<Header> top(Table table) {
        return table.lines().stream()
                .limit(TableLimits.HEADER_ROWS)
                .map(Header::read)
                .toList();
    }

    private static Header read(Line line) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        take(line, Column::named, columns);
        take(line, Column::soundingLike, columns);
        return new Header(line, columns);
    }

    private static void take(Line line, Function<String, Optional<Column>> reading, Map<Column, Integer> into) {
        for (int at = 0; at < line.cells().size(); at++) {
            if (!into.containsValue(at)) {
                int here = at;
                reading.apply(line.cell(at)).ifPresent(column -> into.putIfAbsent(column, here));
            }
        }
    }

    private static Refusal missing(Table table) {
        Header best = top(table).stream()
                .max(Comparator.comparingInt(header -> header.columns().size()))
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.MALFORMED, "import.empty", "There is nothing in the file. Choose another one."));
        String lacking = NEEDED.keySet().stream()
                .filter(column -> !best.has(column))
                .map(NEEDED::get)
                .collect(Collectors.joining(", nor for "));
        return Refusal.at(
                "file",
                Refusal.Kind.MALFORMED,
                "import.column-missing",
                "No column was found for %s. The columns found in row %d are: %s. Rename the column in the file and send it again."
                        .formatted(lacking, best.line().number(), found(best)));
    }

    private static String found(Header header) {
        return String.join(
                ", ",
                header.line().cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .limit(30)
                        .map(cell -> "‘"
                                + cell.substring(0, Math.min(40, cell.length())).replace('\n', ' ') + "’")
                        .toList());
    }
}
