package org.waymark.command.imports;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.imports.table.FoundTable;
import org.waymark.command.imports.table.Source;
import org.waymark.command.refusal.Refusal;

/** Which table of a file is read, and where its column names are: as somebody chose, else the one that fits best. */
final class TableChoice {

    private TableChoice() {}

    /**
     * The table that is read.
     *
     * @throws Refusal if there is no table or row as was chosen, or no cell as was corrected
     */
    static FoundTable of(Source source, Columns kind, How how) {
        FoundTable found = how.table() == null ? likeliest(source, kind) : source.table(how.table());
        FoundTable headed = how.headingRow() == null ? guessed(found, kind) : found.withHeadingsIn(how.headingRow());
        FoundTable shown = how.hidden() ? headed.withHidden() : headed;
        return how.corrections().isEmpty() ? shown : shown.corrected(how.corrections());
    }

    /** The tables of the file, each with its column names. */
    static List<FoundTable> all(Source source, Columns kind) {
        return source.tables().stream().map(table -> guessed(table, kind)).toList();
    }

    private static FoundTable guessed(FoundTable table, Columns kind) {
        return table.guessed(heading -> isKnown(kind, heading));
    }

    private static boolean isKnown(Columns kind, String heading) {
        return !kind.named(heading).isEmpty()
                || !kind.alsoNamed(heading).isEmpty()
                || kind.inSeries(heading).isPresent();
    }

    private static FoundTable likeliest(Source source, Columns kind) {
        List<FoundTable> tables = source.visible().isEmpty() ? source.tables() : source.visible();
        return tables.stream()
                .max(Comparator.comparingLong(table -> fit(guessed(table, kind), kind)))
                .orElseThrow(() -> Refusal.at(
                        "file", Refusal.Kind.MALFORMED, "import.empty", "The file is empty. Choose another one."));
    }

    /** The number of columns that are known; more where every column is there that is needed. */
    private static long fit(FoundTable table, Columns kind) {
        List<String> headings = table.headings();
        boolean complete = kind.needed().keySet().stream()
                .allMatch(column -> headings.stream()
                        .anyMatch(heading -> kind.named(heading).contains(column)
                                || kind.alsoNamed(heading).contains(column)));
        return headings.stream().filter(heading -> isKnown(kind, heading)).count()
                + (complete ? kind.all().size() : 0);
    }

    /**
     * Insists on the columns without which no row can be read.
     *
     * @throws Refusal that says which, and what was found
     */
    static void mustHaveWhatIsNeeded(FoundTable table, Layout layout, TableKind kind) {
        List<Column> lacking = kind.columns().needed().keySet().stream()
                .filter(column -> !layout.says(column))
                .filter(column -> layout.questions().stream()
                        .noneMatch(question -> question.column().equals(column)))
                .toList();
        if (!lacking.isEmpty()) {
            String headings = table.headings().stream()
                    .filter(heading -> !heading.isEmpty())
                    .limit(30)
                    .map(heading -> "‘"
                            + heading.substring(0, Math.min(40, heading.length()))
                                    .replace('\n', ' ') + "’")
                    .collect(Collectors.joining(", "));
            throw Refusal.at(
                    "file",
                    Refusal.Kind.MALFORMED,
                    "import.column-missing",
                    "No column was found for %s. The columns of %s are: %s. Say which of them it is, or choose another table or row of column names."
                            .formatted(
                                    lacking.stream()
                                            .map(kind.columns().needed()::get)
                                            .collect(Collectors.joining(" and ")),
                                    table.name(),
                                    headings.isEmpty() ? "none" : headings));
        }
    }
}
