package org.waymark.query.forms;

import java.util.Set;
import org.waymark.query.web.FormInput;

/** While another field of the form has one of these values. */
public record When(String field, Set<String> values) {

    public When {
        values = Set.copyOf(values);
    }

    /** Whether it is so in what was typed. */
    boolean holds(FormInput form) {
        return values.contains(form.value(field).strip());
    }
}
