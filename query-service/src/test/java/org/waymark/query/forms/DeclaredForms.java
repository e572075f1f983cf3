package org.waymark.query.forms;

import java.util.List;
import java.util.Map;
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

    public DeclaredForms(ApplicationContext service) {
        forms = service.getBean(Forms.class);
        subjects = service.getBean(Subjects.class);
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
            boolean revises) {

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
                        form.form().content().revises()))
                .toList();
    }

    /** What a form asks somebody for, tables cell by cell. */
    public List<FormField> fields(Declaration form, Map<String, String> names, String query, Reader reader) {
        FormInput begun = FormInput.empty();
        Stream.of(query.split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .forEach(part -> begun.prefill(part[0], part[1]));
        Subjects.Asked asked = subjects.find(new Address(form.pattern(), names), begun, reader);
        return FormCommands.fields(asked.form(), asked.subject(), List.of());
    }
}
