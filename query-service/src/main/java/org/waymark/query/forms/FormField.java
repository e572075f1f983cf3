package org.waymark.query.forms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.people.PeopleNames;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.forms.FieldInput.TableReader;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/**
 * One field of a form, named as the command has it; a dot leads into an object, as in {@code inherent.likelihood}.
 *
 * @param input     how it is filled in
 * @param hint      what to write; null where the label says enough
 * @param askFor    what is said where it is left empty, such as “Enter a title”; null where it may be
 * @param askedWhen when it cannot be left empty: while all of these hold; empty for always
 * @param shownWhen when it is shown, and read; null for always
 * @param before    what it has in it when the form is first shown, a line each; a date in ISO form
 */
public record FormField(
        String name,
        String label,
        FieldInput input,
        @Nullable String hint,
        @Nullable String askFor,
        List<When> askedWhen,
        @Nullable When shownWhen,
        List<String> before) {

    public static FormField heading(String text) {
        return of("", text, new FieldInput.Heading(false));
    }

    /** The same where the fields down to the next heading are seldom needed, and are folded away. */
    public static FormField folded(String text) {
        return of("", text, new FieldInput.Heading(true));
    }

    /** Something that is said between the fields. */
    public static FormField note(String text) {
        return of("", text, new FieldInput.Note(false));
    }

    /** The same set off from the rest. */
    public static FormField inset(String text) {
        return of("", text, new FieldInput.Note(true));
    }

    /** One line of text. */
    public static FormField line(String name, String label) {
        return of(name, label, new FieldInput.Line(Width.WHOLE));
    }

    /** When something is due, in the words of a plan. */
    public static FormField timescale(String name, String label) {
        return of(name, label, new FieldInput.Timescale());
    }

    /** A whole number. */
    public static FormField number(String name, String label) {
        return of(name, label, new FieldInput.Number());
    }

    /** A longer text. */
    public static FormField area(String name, String label) {
        return of(name, label, new FieldInput.Area(3));
    }

    /** A list, one entry a line. */
    public static FormField lines(String name, String label) {
        return of(name, label, new FieldInput.Lines(3, LineFormat.TEXT, List.of(), false));
    }

    /** One of several, from a select. */
    public static FormField choice(String name, String label, List<Option> options) {
        return of(name, label, new FieldInput.Choice(options));
    }

    /** One of a few, all of them seen at once. */
    public static FormField radios(String name, String label, List<Option> options) {
        return of(name, label, new FieldInput.Radios(options, false));
    }

    /** Any of several. */
    public static FormField checks(String name, String label, List<Option> options) {
        return of(name, label, new FieldInput.Checks(options));
    }

    /** A day. */
    public static FormField date(String name, String label) {
        return of(name, label, new FieldInput.Date(null));
    }

    /**
     * A file. The command gets the {@link org.waymark.query.web.UploadedFile}, which it replaces by what it takes.
     *
     * @param accept what a browser offers first: endings with their dots, separated by commas
     */
    public static FormField file(String name, String label, String accept) {
        return of(name, label, new FieldInput.File(accept));
    }

    /** A day in one box. */
    public static FormField day(String name, String label) {
        return of(name, label, new FieldInput.Day());
    }

    /** Fields side by side, row under row; the label is the caption. */
    public static FormField table(
            String name,
            String label,
            Table.Layout layout,
            List<String> headings,
            List<Table.Row> rows,
            TableReader reader) {
        return of(name, label, new Table(headings, rows, reader, layout));
    }

    /**
     * The box to tick where something cannot be undone; no part of the command.
     *
     * @param consequence what the person knows, such as “The strategy cannot be reopened”
     */
    public static FormField confirmation(String consequence) {
        return checks(FormCommands.UNDERSTOOD, "This cannot be undone", List.of(Option.of("yes", consequence)))
                .needed("Tick the box to confirm that you know this cannot be undone");
    }

    private static FormField of(String name, String label, FieldInput input) {
        return new FormField(name, label, input, null, null, List.of(), null, List.of());
    }

    /** The same with a hint. */
    public FormField hint(String text) {
        return new FormField(name, label, input, text, askFor, askedWhen, shownWhen, before);
    }

    /** The same where it cannot be left empty. */
    public FormField needed(String message) {
        return new FormField(name, label, input, hint, message, List.of(), shownWhen, before);
    }

    /** The same where it cannot be left empty while another field has this value. */
    public FormField neededWhen(String field, String value, String message) {
        return needed(message).onlyWhen(field, value);
    }

    /** The same where it can be left empty unless another field, too, has this value. */
    public FormField onlyWhen(String field, String value) {
        List<When> all = Stream.concat(askedWhen.stream(), Stream.of(new When(field, Set.of(value))))
                .toList();
        return new FormField(name, label, input, hint, askFor, all, shownWhen, before);
    }

    /**
     * The same where it is shown, and what was typed into it is meant, only while another field, of radios, has one of
     * these values.
     */
    public FormField shownWhen(String field, Collection<String> values) {
        return new FormField(name, label, input, hint, askFor, askedWhen, new When(field, Set.copyOf(values)), before);
    }

    /** The same line in a narrower box. */
    public FormField width(Width width) {
        return as(new FieldInput.Line(width));
    }

    /** The same area or list with room for so many lines. */
    public FormField rows(int rows) {
        return as(
                input instanceof FieldInput.Lines lines
                        ? new FieldInput.Lines(rows, lines.format(), lines.known(), lines.people())
                        : new FieldInput.Area(rows));
    }

    /** The same day of something that has happened: none after today will do. */
    public FormField untilToday(Subject subject) {
        return as(new FieldInput.Date(subject.today()));
    }

    /** The same radios in two columns. */
    public FormField columns() {
        return as(new FieldInput.Radios(options(), true));
    }

    /** The same list with each line read in this way. */
    public FormField each(LineFormat format) {
        return as(new FieldInput.Lines(rows(), format, List.of(), false));
    }

    /** The same line or list of people with some that are offered; anybody else can be typed all the same. */
    FormField offering(List<Option> known) {
        return as(
                input instanceof FieldInput.Lines lines
                        ? new FieldInput.Lines(lines.rows(), lines.format(), known, true)
                        : new FieldInput.Line(Width.WHOLE, known, true));
    }

    /** The same line with something that is offered; anything else can be typed all the same. */
    public FormField suggesting(List<Option> known) {
        return as(new FieldInput.Line(Width.WHOLE, known, false));
    }

    private FormField as(FieldInput other) {
        return new FormField(name, label, other, hint, askFor, askedWhen, shownWhen, before);
    }

    /** The same with something in it to begin with; a null leaves it empty. */
    public FormField prefill(@Nullable Object value) {
        List<String> lines = switch (value) {
            case null -> List.of();
            case List<?> many -> many.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
        return new FormField(name, label, input, hint, askFor, askedWhen, shownWhen, lines);
    }

    /** Its label without the remark that it can be left empty. */
    public String labelAlone() {
        return label.replace(" (optional)", "");
    }

    /** How many lines an area shows. */
    public int rows() {
        return switch (input) {
            case FieldInput.Area area -> area.rows();
            case FieldInput.Lines lines -> lines.rows();
            default -> 1;
        };
    }

    /** What can be chosen; nothing where it is typed. */
    public List<Option> options() {
        return switch (input) {
            case FieldInput.Choice choice -> choice.options();
            case FieldInput.Radios radios -> radios.options();
            case FieldInput.Checks checks -> checks.options();
            default -> List.of();
        };
    }

    /** Whether something is typed or chosen here; otherwise it only says something. */
    public boolean asks() {
        return !(input instanceof FieldInput.Heading || input instanceof FieldInput.Note);
    }

    /** Itself, or its cells where it is a table. */
    public Stream<FormField> leaves() {
        return input instanceof Table table
                ? table.rows().stream().flatMap(row -> row.cells().stream())
                : Stream.of(this);
    }

    /** Puts what it begins with into a form. */
    void fill(FormInput form) {
        switch (input) {
            case FieldInput.Heading ignored -> {}
            case FieldInput.Note ignored -> {}
            case FieldInput.File ignored -> {}
            case Table ignored -> leaves().forEach(cell -> cell.fill(form));
            case FieldInput.Date ignored ->
                form.prefill(name, before.isEmpty() ? null : LocalDate.parse(before.getFirst()));
            case FieldInput.Day ignored ->
                form.prefill(name, before.isEmpty() ? "" : Formats.isoDate(before.getFirst()));
            case FieldInput.Checks ignored -> form.tick(name, before);
            default ->
                form.prefill(name, input.namesPeople() ? PeopleNames.current().of(before) : before);
        }
    }

    /** What was typed into it, as the command takes it; empty where nothing was. What is at fault is noted on the form. */
    Optional<Object> read(FormInput form) {
        return new FieldReading(this, form).read();
    }

    /** What it begins with, as a person reads it: a day as pages write it, a choice by its label. */
    public String beforeInWords() {
        String words = String.join(", ", before.stream().map(this::inWords).toList());
        return words.isEmpty() ? "nothing" : words;
    }

    private String inWords(String value) {
        if (input.namesPeople()) {
            return Formats.person(value);
        }
        return input instanceof FieldInput.Date || input instanceof FieldInput.Day
                ? Formats.isoDate(value)
                : options().stream()
                        .filter(option -> option.value().equals(value))
                        .findFirst()
                        .map(Option::label)
                        .orElse(value);
    }

    /** What the command would take if nothing were changed; empty where the field began empty. */
    Optional<Object> unchanged() {
        FormInput form = FormInput.empty();
        fill(form);
        return new FormField(name, label, input, hint, null, List.of(), null, before).read(form);
    }
}
