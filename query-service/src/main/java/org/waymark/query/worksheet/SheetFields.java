package org.waymark.query.worksheet;

import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.worksheet.sheet.WorksheetFold.WORKSHEETS;
import static org.waymark.query.worksheet.sheet.WorksheetRowFold.WORKSHEET_ROWS;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseKind;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnTarget;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetCell;
import org.waymark.query.worksheet.sheet.SheetRow;
import org.waymark.query.worksheet.sheet.WorksheetView;

/** The cells of a row as fields of a form. */
final class SheetFields {

    /** The kind of worksheet whose rows are groups of stakeholders. */
    static final String STAKEHOLDERS = "stakeholders";

    private static final String VALUES = "values";

    /** As many as help somebody to choose. */
    private static final int MOST = 300;

    private static final List<Option> ANSWERS =
            List.of(Option.of("", ""), Option.of("YES", "Yes"), Option.of("PARTLY", "Partly"), Option.of("NO", "No"));

    private SheetFields() {}

    /**
     * A field for each cell.
     *
     * @param row what they begin with; null for a new row
     */
    static List<FormField> of(
            Sheet sheet, Map<ColumnTarget, List<Option>> known, @Nullable SheetRow row, Subject subject) {
        return sheet.columns().stream()
                .map(column -> field(column, known, subject).prefill(before(column, row)))
                .toList();
    }

    /** The name of the field of a cell. */
    static String name(CellColumn cell) {
        return VALUES + "." + cell.id();
    }

    private static FormField field(CellColumn cell, Map<ColumnTarget, List<Option>> known, Subject subject) {
        String name = name(cell);
        boolean required = cell.column().required();
        String title = cell.entry() == null ? cell.title() : cell.column().title() + ": " + cell.title();
        String label = required ? title : title + " (optional)";
        FormField field = switch (cell.type()) {
            case TEXT -> FormField.line(name, label);
            case LONG_TEXT -> FormField.area(name, label).rows(2);
            case CHOICE -> FormField.choice(name, label, levels(cell));
            case YES_PARTLY_NO -> FormField.choice(name, label, ANSWERS);
            case NUMBER, MONEY -> FormField.line(name, label);
            case DAY -> FormField.day(name, label);
            case PERSON -> Members.offered(FormField.lines(name, label).rows(2), subject);
            case REFERENCE ->
                FormField.line(name, label)
                        .suggesting(known.getOrDefault(cell.column().options().target(), List.of()));
        };
        String hint = hint(cell);
        FormField hinted = hint == null ? field : field.hint(hint);
        return required ? hinted.needed("Enter " + title.toLowerCase(Locale.UK)) : hinted;
    }

    private static @Nullable String hint(CellColumn cell) {
        if (cell.column().help() != null) {
            return cell.column().help();
        }
        return switch (cell.type()) {
            case MONEY -> "In pounds, such as 12,500 or 99.50.";
            case DAY -> "Such as 31 March 2024.";
            case REFERENCE -> {
                ColumnTarget target = cell.column().options().target();
                String what = target == null ? "it" : "the " + target.title().toLowerCase(Locale.UK);
                yield cell.column().options().words()
                        ? "The reference of " + what + ", or words. Separate several references with commas."
                        : "The reference of " + what + ". Separate several with commas.";
            }
            default -> null;
        };
    }

    private static List<Option> levels(CellColumn cell) {
        return Stream.concat(
                        Stream.of(Option.of("", "")),
                        cell.column().options().scale().stream().map(level -> Option.of(level.id(), level.title())))
                .toList();
    }

    /** What a field begins with, as it is typed. */
    private static @Nullable Object before(CellColumn column, @Nullable SheetRow row) {
        SheetCell cell = row == null ? SheetCell.EMPTY : row.cell(column.id());
        if (cell.isEmpty() || cell.text() != null) {
            return cell.text();
        }
        List<String> stored =
                cell.values().stream().map(SheetCell.Value::stored).toList();
        return switch (column.type()) {
            case REFERENCE -> String.join(", ", stored);
            case PERSON -> stored;
            default -> stored.getFirst();
        };
    }

    /** What references can name, by what they refer to. */
    static Map<ColumnTarget, List<Option>> known(StrategySnapshot snapshot, Sheet sheet, Subject subject) {
        Set<ColumnTarget> targets = sheet.columns().stream()
                .flatMap(column -> Stream.ofNullable(column.column().options().target()))
                .collect(Collectors.toSet());
        Map<ColumnTarget, List<Option>> known = new HashMap<>();
        targets.forEach(target -> known.put(target, known(snapshot, target, subject)));
        return known;
    }

    private static List<Option> known(StrategySnapshot snapshot, ColumnTarget target, Subject subject) {
        return switch (target) {
            case THEME ->
                subject.strategy().themesInUse().stream()
                        .map(theme -> Option.of(theme.ref(), theme.title()))
                        .toList();
            case OBJECTIVE ->
                subject.strategy().charter().objectives().stream()
                        .map(objective -> Option.of(objective.ref(), objective.title()))
                        .toList();
            case PROJECT -> cases(snapshot, CaseKind.PROJECT);
            case ACTION -> cases(snapshot, CaseKind.ACTION);
            case RISK -> cases(snapshot, CaseKind.RISK);
            case STAKEHOLDER -> stakeholders(snapshot);
            case INDICATOR -> cases(snapshot, CaseKind.INDICATOR);
        };
    }

    private static List<Option> cases(StrategySnapshot snapshot, CaseKind kind) {
        return snapshot.all(CASES).stream()
                .filter(about -> about.kind() == kind)
                .limit(MOST)
                .map(about -> Option.of(about.ref(), about.title()))
                .toList();
    }

    private static List<Option> stakeholders(StrategySnapshot snapshot) {
        Set<String> sheets = snapshot.all(WORKSHEETS).stream()
                .filter(sheet -> sheet.form().kind().equals(STAKEHOLDERS))
                .map(WorksheetView::ref)
                .collect(Collectors.toSet());
        return snapshot.all(WORKSHEET_ROWS).stream()
                .filter(row -> row.removed() == null && sheets.contains(row.worksheet()))
                .limit(MOST)
                .map(row -> Option.of(row.ref(), row.title()))
                .toList();
    }

    /**
     * The command with the cells by their ids; of a row that is revised, those that were emptied too.
     *
     * @param row null for a new row
     */
    static Command finished(Command command, Sheet sheet, @Nullable SheetRow row) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        flatten("", command.body().get(VALUES), cells);
        if (row != null) {
            sheet.columns().stream()
                    .map(CellColumn::id)
                    .filter(column ->
                            !cells.containsKey(column) && !row.cell(column).isEmpty())
                    .forEach(column -> cells.put(column, null));
        }
        return command.with(VALUES, cells);
    }

    private static void flatten(String before, @Nullable Object value, Map<String, @Nullable Object> cells) {
        if (value instanceof Map<?, ?> nested) {
            nested.forEach((name, inner) -> flatten(before.isEmpty() ? "" + name : before + "." + name, inner, cells));
        } else if (value != null) {
            cells.put(before, value);
        }
    }
}
