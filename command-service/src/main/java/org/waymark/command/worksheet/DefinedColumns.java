package org.waymark.command.worksheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Slugs;
import org.waymark.command.worksheet.DefineWorksheet.ColumnField;
import org.waymark.command.worksheet.DefineWorksheet.EntryField;
import org.waymark.events.ColumnType;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetColumn.Each;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.events.WorksheetColumn.Options;
import org.waymark.events.WorksheetForm;

/** The columns of a kind of worksheet as somebody defines them, with all that is wrong with them. */
final class DefinedColumns {

    /** Most cells of a row, those for each objective not counted. */
    private static final int MOST_CELLS = 200;

    private static final List<Option> HIGH_MEDIUM_LOW =
            List.of(new Option("H", "High"), new Option("M", "Medium"), new Option("L", "Low"));

    private final DefineWorksheet command;
    private final List<FieldError> errors = new ArrayList<>();

    DefinedColumns(DefineWorksheet command) {
        this.command = command;
    }

    /** @throws Refusal that tells everything that is wrong */
    WorksheetForm form(int version) {
        List<WorksheetColumn> columns = columns();
        String heading = heading(columns);
        mustNotBeTooMany(columns);
        if (!errors.isEmpty()) {
            throw Refusal.of(Refusal.Kind.RULE, "worksheet.columns", errors);
        }
        return new WorksheetForm(
                command.kind(),
                version,
                command.title(),
                Objects.requireNonNullElse(command.row(), "Row"),
                command.purpose(),
                heading,
                columns.stream()
                        .map(column -> column.id().equals(heading) ? required(column) : column)
                        .toList());
    }

    private List<WorksheetColumn> columns() {
        Set<String> ids = new HashSet<>();
        List<WorksheetColumn> columns = new ArrayList<>();
        for (int index = 0; index < command.columns().size(); index++) {
            ColumnField field = command.columns().get(index);
            String at = "columns[" + index + "]";
            columns.add(column(field, id(field.id(), field.title(), "column", ids, at), at));
        }
        return columns;
    }

    private WorksheetColumn column(ColumnField field, String id, String at) {
        ColumnType type = Objects.requireNonNullElse(field.type(), ColumnType.TEXT);
        List<Option> items = options(field.items(), at + ".items");
        Each each = field.each() == null && !items.isEmpty() ? Each.ITEMS : field.each();
        List<Option> scale = options(field.scale(), at + ".scale");
        mustFit(field, type, at);
        if (each == Each.ITEMS && items.isEmpty()) {
            say(at + ".items", "The column stands for each entry of a list: say which entries there are.");
        } else if (each == Each.OBJECTIVES && !items.isEmpty()) {
            say(at + ".items", "The column stands for each objective of the charter: leave out the entries.");
        }
        return new WorksheetColumn(
                id,
                field.title(),
                type,
                Boolean.TRUE.equals(field.required()),
                field.help(),
                new Options(
                        type == ColumnType.CHOICE && scale.isEmpty() ? HIGH_MEDIUM_LOW : scale,
                        items,
                        field.target(),
                        Boolean.TRUE.equals(field.words())),
                each,
                null);
    }

    /** What belongs to another type says that the type is not the one that is meant. */
    private void mustFit(ColumnField field, ColumnType type, String at) {
        if (type == ColumnType.REFERENCE && field.target() == null) {
            say(at + ".target", "Say what the reference refers to, such as ACTION.");
        } else if (type != ColumnType.REFERENCE && (field.target() != null || field.words() != null)) {
            say(at + ".type", "Only a column of the type REFERENCE refers to something. Change its type.");
        }
        if (type != ColumnType.CHOICE && !field.scale().isEmpty()) {
            say(at + ".type", "Only a column of the type CHOICE has a scale. Change its type, or leave out the scale.");
        } else if (field.scale().size() == 1) {
            say(at + ".scale", "A scale needs at least two levels.");
        }
    }

    private List<Option> options(List<EntryField> fields, String at) {
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        List<Option> options = new ArrayList<>();
        for (int index = 0; index < fields.size(); index++) {
            EntryField field = fields.get(index);
            String here = at + "[" + index + "]";
            if (!titles.add(field.title().toLowerCase(Locale.ROOT))) {
                say(here + ".title", "“" + field.title() + "” is there twice.");
            }
            options.add(new Option(id(field.id(), field.title(), "entry", ids, here), field.title()));
        }
        return options;
    }

    /** The id that is given, or else one made from the title; of those made, none is there twice. */
    private String id(@Nullable String given, String title, String otherwise, Set<String> ids, String at) {
        if (given != null) {
            if (!ids.add(given)) {
                say(at + ".id", "The id “" + given + "” is there twice.");
            }
            return given;
        }
        return Slugs.of(title, otherwise, ids);
    }

    private String heading(List<WorksheetColumn> columns) {
        String wanted = command.heading();
        List<String> alone = columns.stream()
                .filter(column -> column.each() == null)
                .map(WorksheetColumn::id)
                .toList();
        if (wanted != null && !alone.contains(wanted)) {
            say(
                    "heading",
                    "A row is called by a column that stands for itself. Use one of these: " + String.join(", ", alone)
                            + ".");
        } else if (alone.isEmpty()) {
            say("columns", "A row is called by a column that stands for itself. Add one.");
        }
        return wanted == null ? alone.stream().findFirst().orElse("") : wanted;
    }

    private void mustNotBeTooMany(List<WorksheetColumn> columns) {
        int cells = columns.stream()
                .mapToInt(column -> Math.max(1, column.options().items().size()))
                .sum();
        if (cells > MOST_CELLS) {
            say("columns", "A row may have at most " + MOST_CELLS + " cells, and would have " + cells + ".");
        }
    }

    private static WorksheetColumn required(WorksheetColumn column) {
        return new WorksheetColumn(
                column.id(),
                column.title(),
                column.type(),
                true,
                column.help(),
                column.options(),
                column.each(),
                column.source());
    }

    private void say(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}
