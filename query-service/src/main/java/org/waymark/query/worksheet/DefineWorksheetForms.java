package org.waymark.query.worksheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.ColumnTarget;
import org.waymark.events.ColumnType;
import org.waymark.events.Role;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetColumn.Each;
import org.waymark.events.WorksheetForm;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Option;

/** Defines a kind of worksheet of the strategy's own, or its columns anew. */
@Component
final class DefineWorksheetForms implements StrategyForms {

    static final String DEFINE = "define-worksheet";

    private static final String KIND = "kind";
    private static final String COLUMNS = "columns";

    /** As many columns as a sheet of paper has room for. */
    private static final int ROWS = 12;

    private static final String REFERENCE = "REFERENCE:";

    @Override
    public List<CommandForm> forms() {
        return List.of(CommandForm.of(DEFINE, DEFINE, "Define a kind of worksheet")
                .button("Save the kind of worksheet")
                .done("Kind of worksheet saved")
                .allowedTo(Role.COORDINATOR)
                .in(WorksheetCases.TAB)
                .first(
                        FormField.line(KIND, "Short name of the kind")
                                .hint(
                                        "Lower case letters, digits and hyphens, such as local-needs. To change the columns of a"
                                                + " kind of your own, enter its short name.")
                                .needed("Enter a short name"),
                        DefineWorksheetForms::fault)
                .caption(subject -> subject.named(KIND))
                .fields(DefineWorksheetForms::fields)
                .takesReason()
                .leadsTo((subject, id) -> "/" + WorksheetCases.TAB)
                .cancelsTo(subject -> "/" + WorksheetCases.TAB));
    }

    private static Optional<String> fault(Subject subject) {
        String kind = subject.named(KIND);
        if (!kind.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            return Optional.of(
                    "Use 1 to 40 lower case letters, digits or hyphens, and start with a letter or digit, such as local-needs");
        }
        return WorksheetKind.of(kind)
                .map(shipped -> "“" + shipped.form().title() + "” comes with Waymark. Choose another short name");
    }

    private static List<FormField> fields(Subject subject) {
        WorksheetForm form =
                WorksheetKinds.form(subject.strategy(), subject.named(KIND)).orElse(null);
        List<WorksheetColumn> columns = form == null ? List.of() : form.columns();
        return List.of(
                FormField.line("title", "Title")
                        .hint("Such as Local needs.")
                        .needed("Enter a title")
                        .prefill(form == null ? null : form.title()),
                FormField.line("row", "What one row is (optional)")
                        .hint("Such as Need.")
                        .prefill(form == null ? null : form.row()),
                FormField.area("purpose", "What it is for (optional)").prefill(form == null ? null : form.purpose()),
                FormField.note(
                        "A row is called by its first column, which it must have. Worksheets that were started keep their"
                                + " columns until somebody lets them take on the new ones."),
                FormField.table(
                                COLUMNS,
                                "Columns, in their order",
                                Table.Layout.STACKED,
                                List.of("Title", "Holds", "Choices, or a column for each of", "Required", "Help"),
                                IntStream.range(0, Math.max(ROWS, columns.size() + 2))
                                        .mapToObj(
                                                index -> row(index, index < columns.size() ? columns.get(index) : null))
                                        .toList(),
                                (cells, input) -> Optional.of(columns(cells, columns))
                                        .filter(filled -> !filled.isEmpty())
                                        .map(Object.class::cast))
                        .hint(
                                "Separate choices with semicolons, the highest first. For a column for each of several things, such"
                                        + " as partners, write “each:” before them; “each: objectives” stands for those of the charter.")
                        .needed("Enter at least one column"));
    }

    private static Table.Row row(int index, @Nullable WorksheetColumn column) {
        String of = " of column " + (index + 1);
        return new Table.Row(
                "",
                List.of(
                        FormField.line(name(index, "title"), "Title" + of)
                                .prefill(column == null ? null : column.title()),
                        FormField.choice(name(index, "type"), "What column " + (index + 1) + " holds", types())
                                .prefill(column == null ? "" : type(column)),
                        FormField.line(name(index, "choices"), "Choices" + of)
                                .prefill(column == null ? null : choices(column)),
                        FormField.choice(
                                        name(index, "required"),
                                        "Whether column " + (index + 1) + " is required",
                                        List.of(Option.of("", "No"), Option.of("yes", "Yes")))
                                .prefill(column != null && column.required() ? "yes" : ""),
                        FormField.line(name(index, "help"), "Help" + of)
                                .width(Width.OF_20)
                                .prefill(column == null ? null : column.help())));
    }

    private static String name(int index, String part) {
        return COLUMNS + "-" + index + "-" + part;
    }

    private static List<Option> types() {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(Option.of("", "")),
                                Arrays.stream(ColumnType.values())
                                        .filter(type -> type != ColumnType.REFERENCE)
                                        .map(type -> Option.of(type.name(), type.title()))),
                        Arrays.stream(ColumnTarget.values())
                                .map(target -> Option.of(
                                        REFERENCE + target.name(), target.title() + ", by its reference or in words")))
                .toList();
    }

    private static String type(WorksheetColumn column) {
        ColumnTarget target = column.options().target();
        return target == null ? column.type().name() : REFERENCE + target.name();
    }

    private static String choices(WorksheetColumn column) {
        if (column.each() == Each.OBJECTIVES) {
            return "each: objectives";
        }
        if (column.each() == Each.ITEMS) {
            return "each: " + titles(column.options().items());
        }
        return titles(column.options().scale());
    }

    private static String titles(List<WorksheetColumn.Option> options) {
        return options.stream().map(WorksheetColumn.Option::title).collect(Collectors.joining("; "));
    }

    /** A row without a title is left out; a column that keeps its title keeps its id. */
    private static List<Map<String, Object>> columns(List<List<Optional<Object>>> cells, List<WorksheetColumn> before) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (List<Optional<Object>> row : cells) {
            if (row.getFirst().isPresent()) {
                columns.add(column(row, columns.isEmpty(), before));
            }
        }
        return columns;
    }

    private static Map<String, Object> column(List<Optional<Object>> row, boolean first, List<WorksheetColumn> before) {
        Map<String, Object> column = new LinkedHashMap<>();
        String title = word(row.getFirst());
        before.stream()
                .filter(other -> other.title().equalsIgnoreCase(title))
                .findFirst()
                .ifPresent(same -> column.put("id", same.id()));
        column.put("title", title);
        String type = word(row.get(1));
        if (type.startsWith(REFERENCE)) {
            column.put("type", ColumnType.REFERENCE.name());
            column.put("target", type.substring(REFERENCE.length()));
            column.put("words", true);
        } else {
            column.put("type", type.isEmpty() ? ColumnType.TEXT.name() : type);
        }
        choose(column, word(row.get(2)));
        column.put("required", first || !word(row.get(3)).isEmpty());
        row.get(4).ifPresent(help -> column.put("help", help));
        return column;
    }

    private static void choose(Map<String, Object> column, String choices) {
        String lower = choices.toLowerCase(Locale.UK);
        if (lower.matches("each:\\s*objectives")) {
            column.put("each", Each.OBJECTIVES.name());
        } else if (lower.startsWith("each:")) {
            column.put("each", Each.ITEMS.name());
            column.put("items", several(choices.substring("each:".length())));
        } else if (!choices.isEmpty()) {
            column.put("scale", several(choices));
            if (ColumnType.TEXT.name().equals(column.get("type"))) {
                column.put("type", ColumnType.CHOICE.name());
            }
        }
    }

    private static List<String> several(String text) {
        return Arrays.stream(text.split("[;\\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static String word(Optional<Object> cell) {
        return cell.map(Object::toString).orElse("");
    }
}
