package org.waymark.command.imports.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.command.refusal.Refusal;

/**
 * The row of column names, and what each of them was taken for.
 *
 * @param line    the row itself
 * @param kind    the columns there can be
 * @param columns the place of each column, counted from 0
 */
public record Header(Line line, Columns kind, Map<Column, Integer> columns) {

    public Header {
        columns = Map.copyOf(columns);
    }

    /**
     * Finds the column names of a table: the first of its top rows that has all the columns that are needed.
     *
     * @throws Refusal if there is no such row; it says which columns were found
     */
    public static Header of(Table table, Columns kind) {
        return find(table, kind).orElseThrow(() -> missing(table, kind));
    }

    static Optional<Header> find(Table table, Columns kind) {
        return top(table, kind).stream().filter(Header::isComplete).findFirst();
    }

    /** How many columns the best row of column names has; for telling separators and sheets apart. */
    static int recognised(Table table, Columns kind) {
        return top(table, kind).stream()
                .mapToInt(header -> header.columns().size()
                        + (header.isComplete() ? kind.all().size() : 0))
                .max()
                .orElse(0);
    }

    /** The name that a column has in the file; its usual one where the file does not have it. */
    public String nameOf(Column column) {
        Integer at = columns.get(column);
        return at == null ? column.field() : heading(at);
    }

    public boolean has(Column column) {
        return columns.containsKey(column);
    }

    public String cell(Line row, Column column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cell(at);
    }

    /** The names of the columns that an import does not take. */
    public List<String> leftOut() {
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
        return columns.keySet().containsAll(kind.needed().keySet());
    }

    private static List<Header> top(Table table, Columns kind) {
        return table.lines().stream()
                .limit(TableLimits.HEADER_ROWS)
                .map(line -> read(line, kind))
                .toList();
    }

    private static Header read(Line line, Columns kind) {
        Map<Column, Integer> columns = new LinkedHashMap<>();
        take(line, kind::named, columns);
        take(line, kind::alsoNamed, columns);
        take(line, kind::soundingLike, columns);
        return new Header(line, kind, columns);
    }

    /** Each heading gets the first column it can mean that is not taken yet. */
    private static void take(Line line, Function<String, List<Column>> reading, Map<Column, Integer> into) {
        for (int at = 0; at < line.cells().size(); at++) {
            if (!into.containsValue(at)) {
                int here = at;
                reading.apply(line.cell(at)).stream()
                        .filter(column -> !into.containsKey(column))
                        .findFirst()
                        .ifPresent(column -> into.put(column, here));
            }
        }
    }

    private static Refusal missing(Table table, Columns kind) {
        Header best = top(table, kind).stream()
                .max(Comparator.comparingInt(header -> header.columns().size()))
                .orElseThrow(() ->
                        Refusal.of(Refusal.Kind.MALFORMED, "import.empty", "The file is empty. Choose another one."));
        String lacking = kind.needed().entrySet().stream()
                .filter(needed -> !best.has(needed.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("; "));
        return Refusal.at(
                "file",
                Refusal.Kind.MALFORMED,
                "import.column-missing",
                "Required columns: %s. The columns found in row %d are: %s. Rename the column in the file and send it again."
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
