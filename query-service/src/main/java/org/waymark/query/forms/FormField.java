package org.waymark.query.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;

/**
 * One field of a form, named as the command has it; a dot leads into an object, as in {@code inherent.likelihood}.
 *
 * @param hint    what to write; null where the label says enough
 * @param askFor  what is said where it is left empty, such as “Enter a title”; null where it may be
 * @param options of a choice, of radios and of checkboxes
 * @param before  what stands in it when the form is first shown, a line each; a date in ISO form
 */
public record FormField(
        Kind kind,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String askFor,
        List<Option> options,
        List<String> before) {

    /** How it is filled in. */
    public enum Kind {
        /** Says what the fields below are about; the label is the heading. */
        HEADING,
        LINE,
        NUMBER,
        AREA,
        /** A text area in which each line is an entry of a list. */
        LINES,
        CHOICE,
        RADIOS,
        CHECKS,
        DATE
    }

    public static FormField heading(String text) {
        return of(Kind.HEADING, "", text, List.of());
    }

    /** One line of text. */
    public static FormField line(String name, String label) {
        return of(Kind.LINE, name, label, List.of());
    }

    /** A whole number. */
    public static FormField number(String name, String label) {
        return of(Kind.NUMBER, name, label, List.of());
    }

    /** A longer text. */
    public static FormField area(String name, String label) {
        return of(Kind.AREA, name, label, List.of());
    }

    /** A list, one entry a line. */
    public static FormField lines(String name, String label) {
        return of(Kind.LINES, name, label, List.of());
    }

    /** One of several, from a select. */
    public static FormField choice(String name, String label, List<Option> options) {
        return of(Kind.CHOICE, name, label, options);
    }

    /** One of a few, all of them seen at once. */
    public static FormField radios(String name, String label, List<Option> options) {
        return of(Kind.RADIOS, name, label, options);
    }

    /** Any of several. */
    public static FormField checks(String name, String label, List<Option> options) {
        return of(Kind.CHECKS, name, label, options);
    }

    /** A day. */
    public static FormField date(String name, String label) {
        return of(Kind.DATE, name, label, List.of());
    }

    private static FormField of(Kind kind, String name, String label, List<Option> options) {
        return new FormField(kind, name, label, null, null, options, List.of());
    }

    /** The same with a hint. */
    public FormField hint(String text) {
        return new FormField(kind, name, label, text, askFor, options, before);
    }

    /** The same where it cannot be left empty. */
    public FormField needed(String message) {
        return new FormField(kind, name, label, hint, message, options, before);
    }

    /** The same with something in it to begin with; a null leaves it empty. */
    public FormField prefill(@Nullable Object value) {
        List<String> lines = switch (value) {
            case null -> List.of();
            case List<?> many -> many.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
        return new FormField(kind, name, label, hint, askFor, options, lines);
    }

    /** Puts what it begins with into a form that is shown for the first time. */
    void fill(FormInput form) {
        if (before.isEmpty() || kind == Kind.HEADING) {
            return;
        }
        switch (kind) {
            case DATE -> form.prefill(name, LocalDate.parse(before.getFirst()));
            case CHECKS -> form.tick(name, before);
            default -> form.prefill(name, before);
        }
    }

    /** What was typed into it, as the command takes it; empty where nothing was. What is at fault is noted on the form. */
    Optional<Object> read(FormInput form) {
        Optional<Object> read = switch (kind) {
            case HEADING -> Optional.of("");
            case LINE, AREA, CHOICE, RADIOS -> form.text(name).map(Object.class::cast);
            case NUMBER -> form.number(name).map(Object.class::cast);
            case LINES, CHECKS ->
                Optional.of(form.lines(name)).filter(lines -> !lines.isEmpty()).map(Object.class::cast);
            case DATE -> form.date(name).map(LocalDate::toString);
        };
        if (read.isEmpty() && askFor != null) {
            form.reject(name, askFor);
        }
        return kind == Kind.HEADING ? Optional.empty() : read;
    }

    /** What the command would take if nothing were changed; empty where the field began empty. */
    Optional<Object> unchanged() {
        FormInput form = FormInput.empty();
        fill(form);
        return new FormField(kind, name, label, hint, null, options, before).read(form);
    }
}
