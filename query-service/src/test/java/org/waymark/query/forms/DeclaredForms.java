package org.waymark.query.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.waymark.events.CaseKind;
import org.waymark.events.Role;
import org.waymark.query.forms.Subjects.Address;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Reader;

/** All forms of a running service, as they are declared. */
public final class DeclaredForms {

    private final Forms forms;
    private final Subjects subjects;
    private final SentToday sentToday;

    public DeclaredForms(ApplicationContext service) {
        forms = service.getBean(Forms.class);
        subjects = service.getBean(Subjects.class);
        sentToday = service.getBean(SentToday.class);
    }

    /**
     * One of them.
     *
     * @param pattern of its address
     * @param kind    of the cases that it is about; null where it is about the strategy
     */
    public record Declaration(
            String pattern,
            String name,
            String command,
            @Nullable CaseKind kind,
            Set<Role> roles,
            boolean revises,
            boolean adds,
            boolean warns,
            boolean saysWhatCoversIt) {

        @Override
        public String toString() {
            return (kind == null ? "" : kind + " ") + name;
        }
    }

    public List<Declaration> all() {
        return forms.declared().stream()
                .map(form -> new Declaration(
                        form.address(),
                        form.form().name(),
                        form.form().command(),
                        form.kind(),
                        form.form().access().roles(),
                        form.form().content().revises(),
                        form.form().content().adds(),
                        form.form().words().warns(),
                        form.form().words().covered() != null))
                .toList();
    }

    /** Lets each test send what another sent. */
    public void forgetWhatWasSent() {
        sentToday.forget();
    }

    /** Whether a form begins with what is there already. */
    public boolean isFilled(Declaration form, List<FormField> fields) {
        return form.revises()
                || fields(fields)
                        .anyMatch(field ->
                                !FormCommands.isCommon(field) && !field.before().isEmpty());
    }

    /** Whether a form asks for a tick that this cannot be undone, always or with some answer. */
    public static boolean asksForATick(List<FormField> fields) {
        return fields(fields).anyMatch(field -> field.name().equals(FormCommands.UNDERSTOOD));
    }

    /** What is filled in, cell by cell. */
    public static Stream<FormField> fields(List<FormField> fields) {
        return Meanwhile.leaves(fields).stream();
    }

    /** What a form is first shown with, by the names of its boxes. */
    public static Map<String, String> begun(List<FormField> fields) {
        return FormCommands.blank(fields, FormInput.empty()).typed();
    }

    /**
     * Sends a form after another person changed one of its fields to what it is now.
     *
     * @param now     the fields with what is there now
     * @param changed the field, as it was when the form was shown
     * @param typed   into that field; null where it was left as it was
     */
    public static Outcome sent(List<FormField> now, FormField changed, @Nullable FormField typed) {
        List<FormField> then = now.stream().map(field -> with(field, changed)).toList();
        FormInput input = FormCommands.blank(then, FormInput.empty());
        if (typed != null) {
            typed.fill(input);
        }
        Meanwhile others = Meanwhile.of(input, then, now);
        others.takeOver(input);
        return new Outcome(names(others.theirs()), names(others.both()), input);
    }

    private static FormField with(FormField field, FormField other) {
        if (field.name().equals(other.name())) {
            return other;
        }
        return field.input() instanceof FieldInput.Table table
                ? FormField.table(
                        field.name(),
                        field.label(),
                        table.layout(),
                        table.headings(),
                        table.rows().stream()
                                .map(row -> new FieldInput.Table.Row(
                                        row.title(),
                                        row.cells().stream()
                                                .map(cell -> with(cell, other))
                                                .toList()))
                                .toList(),
                        table.reader())
                : field;
    }

    private static List<String> names(List<FormField> fields) {
        return fields.stream().map(FormField::name).toList();
    }

    /**
     * What became of a form.
     *
     * @param takenOver the names of the fields that show what the other person made of them
     * @param asked     the names of those that both changed, for which saving again is asked
     * @param form      as it is by then
     */
    public record Outcome(List<String> takenOver, List<String> asked, FormInput form) {

        /** What would be sent of a field. */
        public Optional<Object> sends(FormField field) {
            return field.read(form);
        }
    }

    /** The same where this person, and nobody else, is known. */
    public List<FormField> fields(
            Declaration form, Map<String, String> names, String query, Reader reader, String person) {
        Subjects.Asked asked = asked(form, names, query, reader);
        return FormCommands.fields(asked.form(), asked.subject().knowing(List.of(person), List.of()), List.of());
    }

    /** What a form asks somebody for, tables cell by cell. */
    public List<FormField> fields(Declaration form, Map<String, String> names, String query, Reader reader) {
        Subjects.Asked asked = asked(form, names, query, reader);
        return FormCommands.fields(asked.form(), asked.subject(), List.of());
    }

    private Subjects.Asked asked(Declaration form, Map<String, String> names, String query, Reader reader) {
        FormInput begun = FormInput.empty();
        Stream.of(query.split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .forEach(part -> begun.prefill(part[0], part[1]));
        return subjects.find(new Address(form.pattern(), names), begun, reader);
    }
}
