package org.waymark.query.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.waymark.people.NameSearch;
import org.waymark.people.PeopleNames;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Formats;

/** Reads what was typed into one field of a form. */
final class FieldReading {

    private final FormField field;
    private final FormInput form;

    FieldReading(FormField field, FormInput form) {
        this.field = field;
        this.form = form;
    }

    /** What was typed, as the command takes it; empty where nothing was. What is at fault is noted on the form. */
    Optional<Object> read() {
        When shown = field.shownWhen();
        if (!field.asks() || shown != null && !shown.holds(form)) {
            return Optional.empty();
        }
        form.label(field.name(), field.label());
        Optional<Object> read = typed();
        if (read.isEmpty() && field.askFor() != null && asked()) {
            form.reject(field.name(), field.askFor());
        }
        return read;
    }

    private boolean asked() {
        return field.askedWhen().stream().allMatch(when -> when.holds(form));
    }

    private Optional<Object> typed() {
        return switch (field.input()) {
            case FieldInput.Heading ignored -> Optional.empty();
            case FieldInput.Note ignored -> Optional.empty();
            case FieldInput.Line line ->
                form.text(field.name(), most(FieldInput.Line.MOST)).map(text -> line.people() ? person(text) : text);
            case FieldInput.Timescale ignored ->
                TimescaleWords.read(field.name(), form).map(Object.class::cast);
            case FieldInput.Area ignored ->
                form.text(field.name(), most(FieldInput.Area.MOST)).map(Object.class::cast);
            case FieldInput.Choice ignored -> form.text(field.name()).map(Object.class::cast);
            case FieldInput.Radios ignored -> form.text(field.name()).map(Object.class::cast);
            case FieldInput.Number ignored -> form.number(field.name()).map(Object.class::cast);
            case FieldInput.Checks ignored -> listed(form.lines(field.name()));
            case FieldInput.Lines lines -> {
                List<Object> entries = entries(lines.format());
                // somebody who is ticked may be typed too
                yield listed(lines.people() ? List.copyOf(new LinkedHashSet<>(entries)) : entries);
            }
            case FieldInput.Date date -> day(date).map(LocalDate::toString);
            case FieldInput.File ignored -> form.file(field.name()).map(Object.class::cast);
            case FieldInput.Day ignored -> form.day(field.name()).map(LocalDate::toString);
            case Table table ->
                table.reader()
                        .read(
                                table.rows().stream()
                                        .map(row -> row.cells().stream()
                                                .map(cell -> cell.read(form))
                                                .toList())
                                        .toList(),
                                form);
        };
    }

    private Optional<LocalDate> day(FieldInput.Date date) {
        Optional<LocalDate> day = form.date(field.name());
        LocalDate last = date.last();
        if (last != null && day.filter(last::isBefore).isPresent()) {
            form.reject(
                    field.name(),
                    field.labelAlone() + ": " + Formats.date(day.get())
                            + " is in the future. Enter a date no later than " + Formats.date(last));
        }
        return day;
    }

    /** What is there already may stay, however long it is. */
    private int most(int characters) {
        return Math.max(characters, String.join("\n", field.before()).length());
    }

    private List<Object> entries(LineFormat format) {
        List<String> lines = form.lines(field.name());
        List<Object> entries = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (FormInput.tooLong(line, format.most())) {
                form.reject(
                        field.name(),
                        field.labelAlone() + ", line " + (index + 1) + " " + FormInput.tooLongBy(line, format.most()));
            }
            Optional<Object> entry = format.read().apply(line);
            if (entry.isEmpty()) {
                form.reject(field.name(), "Line %d, “%s”: %s".formatted(index + 1, shortened(line), format.fault()));
            }
            entry.map(read -> field.input().namesPeople() ? person(line) : read).ifPresent(entries::add);
        }
        return entries;
    }

    /** The id of whom a name means; what is nobody's name stays as it is typed, such as a post. */
    private String person(String typed) {
        return switch (PeopleNames.current().search(typed)) {
            case NameSearch.One(String id) -> id;
            case NameSearch.Nobody() -> typed;
            case NameSearch.Several several -> {
                form.reject(field.name(), several.inWords(typed));
                yield typed;
            }
        };
    }

    private static Optional<Object> listed(List<?> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(entries));
    }

    private static String shortened(String line) {
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }
}
