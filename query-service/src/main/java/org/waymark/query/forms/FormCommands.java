package org.waymark.query.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.forms.CommandForm.Need;
import org.waymark.query.forms.FormContent.FirstQuestion;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;

/** Turns what was typed into a form into the command it sends. */
final class FormCommands {

    static final String REASON = "reason";
    static final String DECISION = "decision";
    static final String AS_AT = "asAt";

    /** The box to tick where something cannot be undone; no part of the command. */
    static final String UNDERSTOOD = "understood";

    private static final String KEPT = "Kept permanently with this change.";

    private FormCommands() {}

    /**
     * All fields of a form, with those that commands have in common after its own.
     *
     * @param decisions that a command can carry out
     */
    static List<FormField> fields(CommandForm form, Subject subject, List<Option> decisions) {
        List<FormField> fields = new ArrayList<>(form.fieldsFor(subject));
        reason(form.reason(), subject).ifPresent(fields::add);
        if (form.content().decision() && !decisions.isEmpty()) {
            fields.add(FormField.choice(DECISION, "Decision this carries out (optional)", decisions));
        }
        if (form.content().asAt()) {
            fields.add(FormField.date(AS_AT, "As-at date")
                    .untilToday(subject)
                    .hint("The date this applies to. It cannot be in the future.")
                    .prefill(subject.today()));
        }
        String consequence = form.content().consequence();
        if (consequence != null) {
            fields.add(FormField.confirmation(consequence));
        }
        return fields;
    }

    private static Optional<FormField> reason(Need need, Subject subject) {
        return switch (need) {
            case NOT_ASKED -> Optional.empty();
            case OPTIONAL ->
                Optional.of(FormField.area(REASON, "Reason (optional)").hint(KEPT));
            case NEEDED ->
                Optional.of(FormField.area(REASON, "Reason").hint(KEPT).needed("Enter a reason"));
            case NEEDED_ONCE_ADOPTED ->
                reason(subject.strategy().adopted() == null ? Need.OPTIONAL : Need.NEEDED, subject);
        };
    }

    /**
     * The form as it is first shown.
     *
     * @param begun what the address says of single fields; it comes before what they begin with
     */
    static FormInput blank(List<FormField> fields, FormInput begun) {
        FormInput form = FormInput.empty();
        fields.forEach(field -> field.fill(form));
        fields.stream()
                .filter(field -> !begun.value(field.name()).isEmpty())
                .forEach(field -> form.prefill(field.name(), begun.value(field.name())));
        return form;
    }

    /**
     * The command; what is at fault is noted on the form.
     *
     * @param before the fields with what the form was filled with when it was shown, for a revision
     */
    static Command command(
            CommandForm form, Subject subject, List<FormField> fields, List<FormField> before, FormInput input) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (subject.within() != null) {
            body.put("strategy", subject.within().code().value());
        }
        if (!form.ref().isEmpty()) {
            body.put(form.ref(), subject.ref());
        }
        FirstQuestion first = form.content().first();
        if (first != null) {
            first.field()
                    .read(input)
                    .ifPresent(answer -> put(body, first.field().name(), answer));
        }
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (FormField field : fields) {
            Optional<Object> read = field.read(input);
            if (field.name().equals(UNDERSTOOD)) {
                continue;
            }
            if (!form.content().revises() || isCommon(field)) {
                read.ifPresent(value -> put(body, field.name(), value));
            } else if (field.asks() && !read.equals(unchanged(field, before))) {
                changes.put(field.name(), read.orElse(null));
            }
        }
        boolean nothing = switch (form.content().effect()) {
            case ADDS -> false;
            case CHANGES -> form.fieldsFor(subject).stream().allMatch(field -> isUnchanged(field, input));
            case REVISES -> changes.isEmpty();
        };
        if (nothing && !input.hasErrors()) {
            input.reject(firstName(fields), "Nothing has changed. Change a field, or cancel");
        }
        if (form.content().revises()) {
            body.put("changes", changes);
        }
        return form.finished(subject, new Command(form.command(), body));
    }

    private static boolean isUnchanged(FormField field, FormInput input) {
        return !field.asks()
                || field.leaves().allMatch(leaf -> leaf.read(input.copy()).equals(leaf.unchanged()));
    }

    /** What the command would take of a field if nothing were changed, from the fields as they were. */
    static Optional<Object> unchanged(FormField field, List<FormField> before) {
        return before.stream()
                .flatMap(then -> Stream.concat(Stream.of(then), then.leaves()))
                .filter(then -> then.name().equals(field.name()))
                .findFirst()
                .flatMap(FormField::unchanged);
    }

    /** Whether a form begins with what is there already, so that what others change meanwhile matters to it. */
    static boolean isFilled(CommandForm form, List<FormField> fields) {
        return form.content().revises()
                || Meanwhile.leaves(fields).stream()
                        .anyMatch(field -> !isCommon(field) && !field.before().isEmpty());
    }

    /** Whether commands have it in common. */
    static boolean isCommon(FormField field) {
        return field.name().equals(REASON)
                || field.name().equals(DECISION)
                || field.name().equals(UNDERSTOOD)
                || field.name().equals(AS_AT);
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
