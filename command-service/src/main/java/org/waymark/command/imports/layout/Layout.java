package org.waymark.command.imports.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.imports.table.FoundTable;
import org.waymark.command.imports.table.Line;
import org.waymark.command.imports.table.Mark;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Texts;
import org.waymark.events.KeptColumn;

/**
 * How a table is read: what each of its columns holds, and what its blank cells mean.
 *
 * @param kind      the columns there can be
 * @param uses      every column of the table, in its order
 * @param questions what only a person can say
 * @param blank     what blank cells mean, by column; columns that are not in it: nothing
 * @param how       what was chosen
 * @param toKeep    what is to be kept for the next file: the columns that are read otherwise than would be guessed; null if
 *                  that is kept already
 */
public record Layout(
        Columns kind,
        List<ColumnUse> uses,
        List<Question> questions,
        Map<Column, Blank> blank,
        How how,
        @Nullable List<KeptColumn> toKeep) {

    private static final Pattern DASH = Pattern.compile("[-\u2013\u2014]{1,3}");

    public Layout {
        toKeep = toKeep == null ? null : List.copyOf(toKeep);
        uses = List.copyOf(uses);
        questions = List.copyOf(questions);
        blank = Map.copyOf(blank);
    }

    /**
     * Finds out how to read a table.
     *
     * @param kept what was chosen for earlier files: fields by heading in plain words
     * @throws Refusal if what was chosen does not fit the table
     */
    public static Layout of(FoundTable table, Columns kind, How how, Map<String, String> kept) {
        Guesses guesses = new Guesses(table, kind);
        guesses.take(how.columns(), kept);
        Layout unfilled = new Layout(kind, guesses.uses(), guesses.questions(), Map.of(), how, null);
        return new Layout(
                kind,
                unfilled.uses,
                unfilled.questions,
                unfilled.blanks(table.body()),
                how,
                toKeep(table, kind, guesses.uses(), kept));
    }

    /**
     * What was kept before, with what is read otherwise now than would be guessed. A heading that stands twice cannot be
     * kept.
     */
    private static @Nullable List<KeptColumn> toKeep(
            FoundTable table, Columns kind, List<ColumnUse> uses, Map<String, String> kept) {
        Guesses guesses = new Guesses(table, kind);
        guesses.take(Map.of(), Map.of());
        Map<String, KeptColumn> otherwise = new LinkedHashMap<>();
        Set<String> said = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (ColumnUse use : uses) {
            String plain = Column.plain(use.heading());
            if (!said.add(plain)) {
                twice.add(plain);
            }
            if (!plain.isEmpty() && isOtherwise(use, guesses.uses().get(use.at()))) {
                String field = use.column() == null ? How.IGNORE : use.column().field();
                otherwise.put(plain, new KeptColumn(use.heading(), field));
            }
        }
        otherwise.keySet().removeAll(twice);
        kept.forEach((plain, field) -> {
            if (!said.contains(plain) && otherwise.size() < Texts.ENTRIES) {
                otherwise.put(plain, new KeptColumn(plain, field));
            }
        });
        Map<String, String> fields = new HashMap<>();
        otherwise.forEach((plain, column) -> fields.put(plain, column.field()));
        return fields.equals(kept) ? null : List.copyOf(otherwise.values());
    }

    /** Whether somebody says of a column what would not be guessed. */
    private static boolean isOtherwise(ColumnUse use, ColumnUse guessed) {
        return use.column() == null ? use.sure() != null : !use.column().equals(guessed.column());
    }

    public boolean has(Column column) {
        return uses.stream().anyMatch(use -> column.equals(use.column()));
    }

    /** Whether the table or a default says anything in a field. */
    public boolean says(Column column) {
        return has(column) || !how.defaultOf(column.field()).isEmpty();
    }

    /** The name that a column has in the file; how people call it where the file does not have it. */
    public String nameOf(Column column) {
        String names = using(column).stream()
                .map(ColumnUse::heading)
                .filter(heading -> !heading.isEmpty())
                .collect(Collectors.joining(" + "));
        return names.isEmpty() ? column.title() : names;
    }

    /** The columns of the file that hold a field, in its order; several are joined. */
    public List<ColumnUse> using(Column column) {
        return uses.stream().filter(use -> column.equals(use.column())).toList();
    }

    /** The headings of columns that are left out without anybody having said so, with something below them or not. */
    public List<ColumnUse> leftOut() {
        return uses.stream()
                .filter(use -> use.column() == null
                        && use.sure() == null
                        && !use.heading().isEmpty())
                .filter(use -> questions.stream()
                        .noneMatch(
                                question -> question.claimed().stream().anyMatch(claimed -> claimed.at() == use.at())))
                .toList();
    }

    /** What a row says in each field before blank cells are filled; columns that are joined are lines of one text. */
    public Map<Column, Cell> cells(Line line) {
        Map<Column, Cell> cells = new LinkedHashMap<>();
        for (ColumnUse use : uses) {
            Column column = use.column();
            if (column != null) {
                boolean broken = line.mark(use.at()).filter(Mark.ERROR::equals).isPresent();
                Cell cell = new Cell(said(line.cell(use.at())), broken, line.addressOf(use.at()));
                cells.merge(column, cell, Layout::joined);
            }
        }
        return cells;
    }

    /** A dash alone says nothing. */
    private static String said(String text) {
        return DASH.matcher(text).matches() ? "" : text;
    }

    private static Cell joined(Cell first, Cell second) {
        if (second.text().isEmpty()) {
            return first;
        }
        return first.text().isEmpty()
                ? second
                : new Cell(first.text() + "\n" + second.text(), first.broken() || second.broken(), first.address());
    }

    /** The choices as they were used, to be changed and sent back. */
    public How used(String table, int headingRow) {
        Map<String, String> columns = new TreeMap<>();
        uses.forEach(use -> {
            Column column = use.column();
            if (column != null) {
                columns.put(use.name(), column.field());
            } else if (use.sure() != null) {
                columns.put(use.name(), How.IGNORE);
            }
        });
        Map<String, Blank> blanks = new HashMap<>();
        blank.forEach((column, meaning) -> blanks.put(column.field(), meaning));
        return new How(
                table,
                headingRow,
                how.hidden(),
                columns,
                how.defaults(),
                blanks,
                how.corrections(),
                how.newThemes(),
                how.update(),
                how.reason());
    }

    private Map<Column, Blank> blanks(List<Line> below) {
        List<FieldError> errors = new ArrayList<>();
        Map<Column, Blank> meanings = new HashMap<>();
        kind.all().stream()
                .filter(column -> hasGaps(column, below))
                .forEach(column -> meanings.put(column, Blank.AS_ABOVE));
        how.defaults()
                .keySet()
                .forEach(field -> kind.find(field)
                        .ifPresentOrElse(
                                column -> meanings.put(column, Blank.VALUE),
                                () -> errors.add(unknown("defaults", field))));
        how.blank()
                .forEach((field, meaning) -> kind.find(field)
                        .ifPresentOrElse(
                                column -> meanings.put(column, meaning), () -> errors.add(unknown("blank", field))));
        meanings.forEach((column, meaning) -> {
            if (meaning == Blank.VALUE && how.defaultOf(column.field()).isEmpty()) {
                errors.add(new FieldError(
                        "how.blank." + column.field(),
                        "‘how.blank.%s’ is ‘value’. Give the value in ‘how.defaults.%s’."
                                .formatted(column.field(), column.field())));
            }
        });
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
        return meanings;
    }

    /** Whether a column that can fill down has a text at the top and blank cells below it. */
    private boolean hasGaps(Column column, List<Line> below) {
        if (!column.fillsDown()) {
            return false;
        }
        List<String> texts = below.stream()
                .map(line -> Map.entry(line, cells(line)))
                .filter(line -> line.getKey().filled() > 1 || saysWhatIsNeeded(line.getValue()))
                .map(Map.Entry::getValue)
                .map(cells -> cells.get(column))
                .filter(Objects::nonNull)
                .map(Cell::text)
                .toList();
        return !texts.isEmpty()
                && !texts.getFirst().isEmpty()
                && texts.contains("")
                && column.within()
                        .filter(outer -> isSaidInEachRow(outer, below))
                        .isEmpty();
    }

    /** Where a file says in each row to which theme it belongs, a blank workstream means none. */
    private boolean isSaidInEachRow(Column column, List<Line> below) {
        return has(column)
                && below.stream()
                        .map(this::cells)
                        .filter(this::saysWhatIsNeeded)
                        .noneMatch(cells -> cells.getOrDefault(column, Cell.blank(""))
                                .text()
                                .isEmpty());
    }

    private boolean saysWhatIsNeeded(Map<Column, Cell> cells) {
        return kind.needed().keySet().stream()
                .map(cells::get)
                .anyMatch(cell -> cell != null && !cell.text().isEmpty());
    }

    private FieldError unknown(String part, String field) {
        String shown = field.substring(0, Math.min(40, field.length()));
        return new FieldError(
                "how.%s.%s".formatted(part, shown),
                "There is no field ‘%s’. Use one of %s."
                        .formatted(shown, kind.all().stream().map(Column::field).collect(Collectors.joining(", "))));
    }
}
