package org.waymark.query.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.query.forms.CommandForm.Need;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;

/** Turns what was typed into a form into the command it sends. */
final class FormCommands {

    static final String REASON = "reason";
    static final String DECISION = "decision";
    static final String AS_AT = "asAt";

    private FormCommands() {}

    /**
     * All fields of a form, with those that commands have in common after its own.
     *
     * @param decisions that a command can carry out
     */
    static List<FormField> fields(CommandForm form, Subject subject, List<Option> decisions) {
        List<FormField> fields = new ArrayList<>(form.fieldsFor(subject));
        if (form.reason() == Need.NEEDED) {
            fields.add(FormField.area(REASON, "Reason")
                    .hint("Kept permanently with this change.")
                    .needed("Enter a reason"));
        } else if (form.reason() == Need.OPTIONAL) {
            fields.add(FormField.area(REASON, "Reason (optional)").hint("Kept permanently with this change."));
        }
        if (!decisions.isEmpty()) {
            fields.add(FormField.choice(DECISION, "Decision this carries out (optional)", decisions));
        }
        if (form.asAt()) {
            fields.add(FormField.date(AS_AT, "As-at date")
                    .hint("The date this applies to. It cannot be in the future.")
                    .prefill(subject.today()));
        }
        return fields;
    }

    /**
     * The form as it is first shown.
     *
     * @param begun what the address says of single fields; it stands before what they begin with
     */
    static FormInput blank(List<FormField> fields, FormInput begun) {
        FormInput form = FormInput.empty();
        fields.forEach(field -> field.fill(form));
        fields.stream()
                .filter(field -> !begun.value(field.name()).isEmpty())
                .forEach(field -> form.prefill(field.name(), begun.value(field.name())));
        return form;
    }

    /** The command; what is at fault is noted on the form. */
    static Command command(CommandForm form, Subject subject, List<FormField> fields, FormInput input) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("strategy", subject.strategy().code().value());
        if (!form.ref().isEmpty()) {
            body.put(form.ref(), subject.ref());
        }
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (FormField field : fields) {
            Optional<Object> read = field.read(input);
            if (!form.changes() || isCommon(field.name())) {
                read.ifPresent(value -> put(body, field.name(), value));
            } else if (field.kind() != FormField.Kind.HEADING && !read.equals(field.unchanged())) {
                changes.put(field.name(), read.orElse(null));
            }
        }
        if (form.changes()) {
            if (changes.isEmpty() && !input.hasErrors()) {
                input.reject(firstName(fields), "Nothing has changed. Change a field, or cancel");
            }
            body.put("changes", changes);
        }
        return form.finished(subject, new Command(form.command(), body));
    }

    private static boolean isCommon(String name) {
        return name.equals(REASON) || name.equals(DECISION) || name.equals(AS_AT);
    }

    private static String firstName(List<FormField> fields) {
        return fields.stream()
                .map(FormField::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Puts a value where its name leads: {@code inherent.likelihood} into the object {@code inherent}. */
    @SuppressWarnings("unchecked") // only maps made here are found under a name with a dot
    private static void put(Map<String, Object> into, String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            into.put(name, value);
        } else {
            Map<String, Object> object =
                    (Map<String, Object>) into.computeIfAbsent(name.substring(0, dot), key -> new LinkedHashMap<>());
            put(object, name.substring(dot + 1), value);
        }
    }
}
