package org.waymark.query.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waymark.query.web.FormInput;

/**
 * What others changed of what a form was filled with, between when it was shown and when it was sent.
 *
 * @param theirs the fields that others alone changed, as they are now
 * @param both   the fields that others changed, and whoever sends the form changed to something else
 */
record Meanwhile(List<FormField> theirs, List<FormField> both) {

    Meanwhile {
        theirs = List.copyOf(theirs);
        both = List.copyOf(both);
    }

    /**
     * Compares field by field, cell by cell.
     *
     * @param typed what was sent
     * @param then  the fields with what the form was filled with
     * @param now   the fields with what is there now
     */
    static Meanwhile of(FormInput typed, List<FormField> then, List<FormField> now) {
        List<FormField> theirs = new ArrayList<>();
        List<FormField> both = new ArrayList<>();
        for (FormField field : leaves(now)) {
            Optional<Object> before = FormCommands.unchanged(field, then);
            Optional<Object> present = field.unchanged();
            if (present.equals(before)) {
                continue;
            }
            Optional<Object> sent = field.read(typed.copy());
            if (sent.equals(before)) {
                theirs.add(field);
            } else if (!sent.equals(present)) {
                both.add(field);
            }
        }
        return new Meanwhile(theirs, both);
    }

    /** Whether any of the fields that somebody fills in is another one than it was. */
    static boolean differs(FormField field, List<FormField> then) {
        return !Objects.equals(field.unchanged(), FormCommands.unchanged(field, then));
    }

    /** What is filled in of a form, cell by cell. */
    static List<FormField> leaves(List<FormField> fields) {
        return fields.stream()
                .filter(FormField::asks)
                .flatMap(FormField::leaves)
                .toList();
    }

    /** Whether nobody changed anything that matters to the form. */
    boolean isNothing() {
        return theirs.isEmpty() && both.isEmpty();
    }

    /** Puts what others alone changed into the form. */
    void takeOver(FormInput form) {
        theirs.forEach(field -> field.fill(form));
    }
}
