package org.waymark.query.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Stage;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.kinds.CaseImport.Asked;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.ImportHow;
import org.waymark.query.web.ImportLook;
import org.waymark.query.web.ImportLook.Column;
import org.waymark.query.web.Option;

/**
 * What each column of a table is, and what its blank cells mean, as a form asks it.
 *
 * @param columns   in the order of the file
 * @param questions what only a person can say, and where
 * @param asked     fields that no column holds and one value can be given for
 * @param asAt      whether the table has reports, so that the day is asked for which they are true
 * @param table     of which table; null where the file has one
 */
public record ColumnsPage(
        List<ColumnRow> columns,
        List<Question> questions,
        List<AskedField> asked,
        boolean asAt,
        String table,
        List<String> notes) {

    /**
     * A column.
     *
     * @param name    its letter or number
     * @param sure    how sure the guess is, in words
     * @param check   whether the person should look at it
     * @param joined  the other columns that hold the same; empty where none does
     * @param fields  what it can be
     * @param blank   how many of its cells are blank
     */
    public record ColumnRow(
            String name,
            String heading,
            List<String> samples,
            String sure,
            boolean check,
            String joined,
            List<Option> fields,
            int blank) {}

    /** Something to decide; {@code anchor}: at which box. */
    public record Question(String anchor, String text) {}

    /** A field for which one value can be given. */
    public record AskedField(Asked asked, String name, List<Option> options) {}

    private static final String CHOOSE = "";

    static String column(String name) {
        return "column-" + name;
    }

    static String blank(String name) {
        return "blank-" + name;
    }

    static String value(String name) {
        return "value-" + name;
    }

    static String asked(String field) {
        return "asked-" + field;
    }

    /** Puts in what is guessed or was chosen before, where the form has nothing yet. */
    static void prefill(FormInput form, ImportLook look, ImportHow chosen, CaseImport kind) {
        for (Column column : look.columns()) {
            String field = use(look, chosen, column);
            set(form, column(column.name()), field);
            String meaning = Objects.requireNonNullElse(
                    chosen.blank().get(field),
                    Objects.requireNonNullElse(look.how().blank().get(field), ImportHow.NOTHING));
            set(form, blank(column.name()), meaning);
            set(form, value(column.name()), chosen.defaultOf(field));
        }
        for (Asked asked : kind.asked()) {
            set(form, asked(asked.field()), chosen.defaultOf(asked.field()));
        }
        if (!form.has("asAt-day") && !chosen.defaultOf("asAt").isEmpty()) {
            form.prefill("asAt", LocalDate.parse(chosen.defaultOf("asAt")));
        }
    }

    private static void set(FormInput form, String name, String value) {
        if (!form.has(name)) {
            form.prefill(name, value);
        }
    }

    /** What a column is taken for: as chosen, else as guessed; nothing yet where it is in question. */
    private static String use(ImportLook look, ImportHow chosen, Column column) {
        String said = chosen.columns().get(column.name());
        if (said != null) {
            return said;
        }
        String guessed = column.readAs();
        if (guessed != null) {
            return guessed;
        }
        return inQuestion(look, column) ? CHOOSE : ImportHow.IGNORE;
    }

    private static boolean inQuestion(ImportLook look, Column column) {
        return look.questions().stream().anyMatch(question -> question.columns().contains(column.name()));
    }

    static ColumnsPage of(FormInput form, ImportLook look, CaseImport kind, StrategyView strategy) {
        Map<String, String> uses = look.columns().stream()
                .collect(Collectors.toMap(Column::name, column -> form.value(column(column.name()))));
        List<ColumnRow> rows =
                look.columns().stream().map(column -> row(look, column, uses)).toList();
        List<AskedField> asked = kind.asked().stream()
                .filter(field -> !uses.containsValue(field.field()))
                .map(field -> new AskedField(field, asked(field.field()), options(field, strategy)))
                .toList();
        boolean reports = uses.values().stream()
                .anyMatch(field ->
                        look.field(field).filter(ImportLook.Field::report).isPresent());
        return new ColumnsPage(
                rows,
                questions(look, uses, kind),
                asked,
                reports,
                look.tables().stream()
                        .filter(ImportLook.Table::chosen)
                        .map(ImportLook.Table::name)
                        .findFirst()
                        .orElse(""),
                look.notes());
    }

    private static ColumnRow row(ImportLook look, Column column, Map<String, String> uses) {
        String use = uses.getOrDefault(column.name(), "");
        String guessed = Objects.requireNonNullElse(column.readAs(), ImportHow.IGNORE);
        boolean open = use.equals(CHOOSE);
        boolean asGuessed = use.equals(guessed) && !inQuestion(look, column);
        String joined = open || use.equals(ImportHow.IGNORE)
                ? ""
                : look.columns().stream()
                        .filter(other -> !other.name().equals(column.name()) && use.equals(uses.get(other.name())))
                        .map(Column::name)
                        .collect(Collectors.joining(", "));
        return new ColumnRow(
                column.name(),
                column.column(),
                column.samples(),
                sure(open, asGuessed, column.sure()),
                open || asGuessed && "unsure".equals(column.sure()),
                joined,
                Stream.concat(
                                Stream.concat(
                                        open ? Stream.of(Option.of(CHOOSE, "Choose …")) : Stream.empty(),
                                        Stream.of(Option.of(ImportHow.IGNORE, "Leave out"))),
                                look.fields().stream()
                                        .map(field -> Option.of(
                                                field.field(), field.title() + (field.needed() ? " (needed)" : ""))))
                        .toList(),
                column.blank());
    }

    private static String sure(boolean open, boolean asGuessed, @Nullable String sure) {
        if (open) {
            return "Please choose";
        }
        if (!asGuessed) {
            return "You chose this";
        }
        if (sure == null) {
            return "Not recognised";
        }
        return switch (sure) {
            case "as last time" -> "As last time";
            case "certain" -> "Certain";
            case "likely" -> "Likely";
            default -> "Unsure: please check";
        };
    }

    private static List<Option> options(Asked asked, StrategyView strategy) {
        Stream<Option> choices = asked.themes()
                ? strategy.themesInUse().stream()
                        .map(theme -> Option.of(theme.title(), theme.ref() + " " + theme.title()))
                : (asked.stages() ? strategy.stages().stream().map(Stage::title) : asked.choices().stream())
                        .map(choice -> Option.of(choice, choice));
        List<Option> options = new ArrayList<>(choices.toList());
        if (!options.isEmpty()) {
            options.addFirst(Option.of("", "Leave it empty"));
        }
        return options;
    }

    private static List<Question> questions(ImportLook look, Map<String, String> uses, CaseImport kind) {
        List<Question> questions = new ArrayList<>();
        look.questions().stream()
                .filter(question -> question.columns().stream()
                        .anyMatch(name -> uses.getOrDefault(name, "").equals(CHOOSE)))
                .forEach(question ->
                        questions.add(new Question(column(question.columns().getFirst()), question.message())));
        missing(look, uses, kind)
                .forEach(field -> questions.add(new Question(
                        firstFree(look, uses),
                        "No column was recognised as ‘%s’. Choose the column that has it.".formatted(field.title()))));
        return questions;
    }

    /** Fields without which nothing can be imported and that no column has. */
    static List<ImportLook.Field> missing(ImportLook look, Map<String, String> uses, CaseImport kind) {
        return look.fields().stream()
                .filter(field -> field.needed() && !uses.containsValue(field.field()))
                .filter(field ->
                        kind.asked().stream().noneMatch(asked -> asked.field().equals(field.field())))
                .filter(field -> look.questions().stream()
                        .noneMatch(question -> question.field().equals(field.field())
                                && question.columns().stream()
                                        .anyMatch(name ->
                                                uses.getOrDefault(name, "").equals(CHOOSE))))
                .toList();
    }

    /** The box of the first column that is left out. */
    static String firstFree(ImportLook look, Map<String, String> uses) {
        return column(look.columns().stream()
                .map(Column::name)
                .filter(name -> uses.getOrDefault(name, "").equals(ImportHow.IGNORE))
                .findFirst()
                .orElse(
                        look.columns().isEmpty()
                                ? ""
                                : look.columns().getFirst().name()));
    }
}
