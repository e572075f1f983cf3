package org.waymark.command.imports.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.imports.table.FoundTable;
import org.waymark.command.imports.table.Line;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;

/**
 * Finds out what each column of a table holds: what somebody chose, else what was chosen when an earlier file had that
 * heading, else what the heading says. Two columns that claim one field with equal right are a question; none of them wins.
 * Used for one table.
 */
final class Guesses {

    /** So many rows say what kind of text a column holds. */
    private static final int SAMPLE = 200;

    /** A column holds what all but one in so many of its texts say. */
    private static final int FITTING = 4;

    private final FoundTable table;
    private final List<String> headings;
    private final List<Line> below;
    private final Columns kind;
    private final Map<Integer, ColumnUse> uses = new TreeMap<>();
    private final List<Question> questions = new ArrayList<>();

    Guesses(FoundTable table, Columns kind) {
        this.table = table;
        this.headings = table.headings();
        this.below = table.body();
        this.kind = kind;
    }

    /**
     * Goes from what is surest to what is least sure.
     *
     * @param chosen fields by letter
     * @param kept   fields by heading in {@linkplain Column#plain plain} words
     * @throws Refusal if a letter or field that was chosen does not exist
     */
    void take(Map<String, String> chosen, Map<String, String> kept) {
        choose(chosen);
        claim(
                Sure.KEPT,
                at -> Optional.ofNullable(kept.get(Column.plain(heading(at))))
                        .flatMap(kind::find)
                        .map(List::of)
                        .orElse(List.of()));
        leaveOutAsBefore(kept);
        claim(Sure.CERTAIN, at -> kind.named(heading(at)));
        claim(Sure.CERTAIN, this::inSeries);
        claim(Sure.LIKELY, at -> kind.alsoNamed(heading(at)));
        claim(Sure.UNSURE, at -> kind.soundingLike(heading(at)));
        IntStream.range(0, width())
                .filter(at -> !uses.containsKey(at))
                .forEach(at -> uses.put(at, use(at, null, null)));
    }

    List<ColumnUse> uses() {
        return List.copyOf(uses.values());
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    private void choose(Map<String, String> chosen) {
        List<FieldError> errors = new ArrayList<>();
        chosen.forEach((letter, field) -> {
            int at = table.columnOf(letter).orElse(-1);
            Column column = kind.find(field).orElse(null);
            if (at < 0) {
                errors.add(new FieldError(
                        "how.columns." + letter,
                        "The table has no column %s. Its columns are %s to %s."
                                .formatted(
                                        letter.substring(0, Math.min(40, letter.length())),
                                        table.columnName(0),
                                        table.columnName(Math.max(0, width() - 1)))));
            } else if (column == null && !How.IGNORE.equals(field)) {
                errors.add(new FieldError(
                        "how.columns." + letter,
                        "There is no field ‘%s’. Use one of %s, or ‘%s’."
                                .formatted(
                                        field.substring(0, Math.min(40, field.length())),
                                        String.join(
                                                ", ",
                                                kind.all().stream()
                                                        .map(Column::field)
                                                        .toList()),
                                        How.IGNORE)));
            } else if (uses.put(at, use(at, column, Sure.CHOSEN)) != null) {
                errors.add(new FieldError(
                        "how.columns." + letter, "Column %s is named twice. Name it once.".formatted(letter)));
            }
        });
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
    }

    private void leaveOutAsBefore(Map<String, String> kept) {
        IntStream.range(0, width())
                .filter(at -> !uses.containsKey(at) && How.IGNORE.equals(kept.get(Column.plain(heading(at)))))
                .forEach(at -> uses.put(at, use(at, null, Sure.KEPT)));
    }

    /** Each heading claims the first column that it can mean and that nothing surer has. */
    private void claim(Sure sure, IntFunction<List<Column>> reading) {
        List<Column> taken = uses.values().stream()
                .map(ColumnUse::column)
                .filter(Objects::nonNull)
                .toList();
        Map<Column, List<ColumnUse>> claims = new LinkedHashMap<>();
        for (int at = 0; at < width(); at++) {
            if (!uses.containsKey(at)) {
                Column column = firstFree(reading.apply(at), taken, texts(at));
                if (column != null) {
                    claims.computeIfAbsent(column, _ -> new ArrayList<>()).add(use(at, column, sure));
                }
            }
        }
        claims.forEach((column, claiming) -> settle(column, claiming, sure));
    }

    /** One of a series, such as that of a month, where the texts below its heading can be what it holds. */
    private List<Column> inSeries(int at) {
        return kind.inSeries(heading(at)).filter(column -> mostlyFits(column, texts(at))).stream()
                .toList();
    }

    private static @Nullable Column firstFree(List<Column> meant, List<Column> taken, List<String> texts) {
        return meant.stream()
                .filter(column -> !taken.contains(column))
                .filter(column -> meant.size() == 1 || mostlyFits(column, texts))
                .findFirst()
                .orElse(null);
    }

    /** A cell or two that a column cannot hold are faults of those cells. */
    private static boolean mostlyFits(Column column, List<String> texts) {
        long fitting = texts.stream().filter(text -> column.fits(List.of(text))).count();
        return FITTING * fitting >= (FITTING - 1) * texts.size();
    }

    /** What was chosen before for columns of several names joins them; a guess does not, nor a name that stands twice. */
    private void settle(Column column, List<ColumnUse> claiming, Sure sure) {
        long names = claiming.stream()
                .map(use -> Column.plain(use.heading()))
                .distinct()
                .count();
        if (names < claiming.size() || claiming.size() > 1 && sure != Sure.KEPT) {
            questions.add(new Question(column, claiming));
            claiming.forEach(use -> uses.put(use.at(), use(use.at(), null, null)));
        } else {
            claiming.forEach(use -> uses.put(use.at(), use));
        }
    }

    private ColumnUse use(int at, @Nullable Column column, @Nullable Sure sure) {
        return new ColumnUse(at, table.columnName(at), heading(at), column, sure);
    }

    private List<String> texts(int at) {
        return below.stream()
                .limit(SAMPLE)
                .map(line -> line.cell(at))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String heading(int at) {
        return headings.get(at).replace('\n', ' ');
    }

    private int width() {
        return headings.size();
    }
}
