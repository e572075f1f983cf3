package org.waymark.query.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.people.PeopleNames;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.web.ImportHow;
import org.waymark.query.web.ImportLook.Column;
import org.waymark.query.web.ImportOutcome;
import org.waymark.query.web.ImportOutcome.CellMessage;
import org.waymark.query.web.ImportOutcome.Change;
import org.waymark.query.web.ImportOutcome.Row;
import org.waymark.query.web.ImportOutcome.Summary;
import org.waymark.query.web.ImportOutcome.Values;

/**
 * What an import would do, or did, row by row: those of one result, a page of them.
 *
 * @param counts  how many rows there are of each result
 * @param show    which result is shown; empty for all
 * @param number  of the page, from 1
 * @param pages   how many there are
 * @param every   what is to be said of every row: once, not at each
 */
public record RowsPage(
        List<Count> counts, String show, int number, int pages, int found, List<String> every, List<RowShown> rows) {

    /** Whether a cell of this page can be corrected. */
    public boolean corrects() {
        return rows.stream().anyMatch(row -> !row.cells().isEmpty());
    }

    /** So many rows are on a page. */
    public static final int PER_PAGE = 100;

    /** A result: its name in addresses, in words, and how many rows have it. */
    public record Count(String show, String title, int rows) {}

    /**
     * A row.
     *
     * @param result   in words
     * @param tone     of its tag
     * @param cells    that are wrong or were corrected
     * @param messages that are about no cell
     * @param there    whether the strategy has it
     */
    public record RowShown(
            int row,
            @Nullable String ref,
            String result,
            String tone,
            @Nullable String what,
            List<String> who,
            List<String> details,
            List<Change> changes,
            List<String> warnings,
            List<CellShown> cells,
            List<String> messages,
            boolean there) {}

    /**
     * A cell that can be corrected.
     *
     * @param number   of its box on the page
     * @param messages what is wrong with it; empty where it was corrected and is right now
     */
    public record CellShown(int number, String address, String column, String text, List<String> messages) {

        /** Whether its text needs more than a line. */
        public boolean isLong() {
            return text.length() > 60 || text.indexOf('\n') >= 0;
        }
    }

    private enum Result {
        ADD("add", "to add", "added", Summary::add),
        CHANGE("change", "different from what is there", "different", Summary::change),
        SAME("same", "already there", "already there", Summary::same),
        LEFT_OUT("left-out", "left out: headings, totals, notes", "left out", Summary::leftOut),
        PROBLEM("problem", "with a problem", "not imported", Summary::problem);

        private final String name;
        private final String before;
        private final String after;
        private final ToIntFunction<Summary> count;

        Result(String name, String before, String after, ToIntFunction<Summary> count) {
            this.name = name;
            this.before = before;
            this.after = after;
            this.count = count;
        }
    }

    private static final Pattern LETTERED = Pattern.compile("([A-Z]{1,3})\\d+");
    private static final Pattern IN_WORDS = Pattern.compile("row \\d+, column (\\d+)");

    /**
     * @param done whether this was done, not only tried out
     * @param how  with the corrections made by now
     */
    static RowsPage of(ImportOutcome outcome, CaseImport kind, String show, int wanted, ImportHow how, boolean done) {
        List<Count> counts = Stream.of(Result.values())
                .map(result -> new Count(
                        result.name, done ? result.after : result.before, result.count.applyAsInt(outcome.summary())))
                .filter(count -> count.rows() > 0)
                .toList();
        String known = counts.stream()
                .map(Count::show)
                .filter(show::equals)
                .findFirst()
                .orElse("");
        List<Row> found = outcome.rows().stream()
                .filter(row -> known.isEmpty() || row.is(known))
                .toList();
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int number = Math.clamp(wanted, 1, pages);
        List<String> every = ofEvery(outcome);
        Building building = new Building(outcome, kind, how, done, every);
        List<RowShown> rows = found.stream()
                .skip((number - 1L) * PER_PAGE)
                .limit(PER_PAGE)
                .map(building::shown)
                .toList();
        return new RowsPage(counts, known, number, pages, found.size(), every, rows);
    }

    private static List<String> ofEvery(ImportOutcome outcome) {
        List<Row> rows =
                outcome.rows().stream().filter(row -> !row.is("left-out")).toList();
        return rows.size() < 2
                ? List.of()
                : rows.getFirst().warnings().stream()
                        .map(CellMessage::message)
                        .distinct()
                        .filter(message -> rows.stream()
                                .allMatch(row -> row.warnings().stream()
                                        .anyMatch(warning -> warning.message().equals(message))))
                        .toList();
    }

    /** Rows as they are shown, with a number for each box. Used for one page. */
    private static final class Building {

        private final ImportOutcome outcome;
        private final CaseImport kind;
        private final ImportHow how;
        private final boolean done;
        private final List<String> every;
        private final List<String> names;
        private int boxes;

        Building(ImportOutcome outcome, CaseImport kind, ImportHow how, boolean done, List<String> every) {
            this.outcome = outcome;
            this.kind = kind;
            this.how = how;
            this.done = done;
            this.every = every;
            this.names = outcome.columns().stream().map(Column::name).toList();
        }

        RowShown shown(Row row) {
            Values values = row.values();
            List<CellShown> cells = done ? List.of() : cells(row);
            Set<String> inCells = cells.stream().map(CellShown::address).collect(Collectors.toSet());
            return new RowShown(
                    row.row(),
                    row.ref(),
                    result(row),
                    tone(row),
                    values == null ? row.text() : values.what(),
                    values == null ? List.of() : PeopleNames.current().of(values.who()),
                    values == null ? List.of() : kind.details(values),
                    row.changes(),
                    row.warnings().stream()
                            .filter(warning -> !every.contains(warning.message()))
                            .map(Building::said)
                            .distinct()
                            .toList(),
                    cells,
                    row.errors().stream()
                            .filter(error -> !inCells.contains(error.cell()))
                            .map(Building::said)
                            .toList(),
                    row.landed() || row.is("same") || row.is("change"));
        }

        private static String said(CellMessage message) {
            return message.column().isEmpty() ? message.message() : message.cell() + ": " + message.message();
        }

        private List<CellShown> cells(Row row) {
            Set<String> addresses = new LinkedHashSet<>();
            row.errors().forEach(error -> addresses.add(error.cell()));
            for (String name : names) {
                corrected(row, name).ifPresent(addresses::add);
            }
            List<CellShown> cells = new ArrayList<>();
            for (String address : addresses) {
                int column = column(address);
                List<String> texts = Objects.requireNonNullElse(row.cells(), List.of());
                if (column >= 0 && column < texts.size()) {
                    cells.add(new CellShown(
                            ++boxes,
                            address,
                            outcome.columns().get(column).column(),
                            texts.get(column),
                            row.errors().stream()
                                    .filter(error -> error.cell().equals(address))
                                    .map(CellMessage::message)
                                    .toList()));
                }
            }
            return cells;
        }

        private Optional<String> corrected(Row row, String name) {
            return Stream.of(name + row.row(), "row %d, column %s".formatted(row.row(), name))
                    .filter(address -> column(address) >= 0)
                    .filter(address -> how.corrections().containsKey(address)
                            || how.corrections().containsKey(address.toUpperCase(Locale.ROOT)))
                    .findFirst();
        }

        /** The place of the column of a cell; -1 where the address is none of a cell. */
        private int column(String address) {
            Matcher lettered = LETTERED.matcher(address);
            Matcher inWords = IN_WORDS.matcher(address);
            String name = lettered.matches() ? lettered.group(1) : inWords.matches() ? inWords.group(1) : "";
            return names.indexOf(name);
        }

        private String result(Row row) {
            return switch (row.action()) {
                case "add" -> !done ? "Add" : row.landed() ? "Added" : "Not added";
                case "change" ->
                    !done ? (how.update() ? "Change" : "Differs") : row.landed() ? "Changed" : "Not changed";
                case "same" -> "Already there";
                case "left-out" -> "Left out";
                default -> done ? "Not imported" : "Problem";
            };
        }

        private String tone(Row row) {
            return switch (row.action()) {
                case "add" -> "wm-tag--done";
                case "change" -> "wm-tag--later";
                case "problem" -> "wm-tag--due";
                default -> "";
            };
        }
    }

    /** What became of a row, for the sheet that people keep. */
    static String became(Row row) {
        return switch (row.action()) {
            case "add" -> row.landed() ? "Added" : "Not added";
            case "change" -> row.landed() ? "Changed" : "Already there, and says something else. Not changed";
            case "same" -> "Already there";
            case "left-out" -> "Left out";
            default -> "Not imported";
        };
    }

    /** The refs of new themes that rows to be entered or changed name. */
    static long themesNamed(ImportOutcome outcome, boolean update) {
        Map<String, String> titles = outcome.newThemes().stream()
                .collect(Collectors.toMap(
                        ImportOutcome.NewTheme::ref, ImportOutcome.NewTheme::title, (first, _) -> first));
        return outcome.rows().stream()
                .filter(row -> row.is("add") || row.is("change") && update)
                .map(Row::values)
                .filter(Objects::nonNull)
                .map(Values::theme)
                .filter(Objects::nonNull)
                .filter(titles::containsKey)
                .distinct()
                .count();
    }
}
