package org.waymark.query.forms;

import org.waymark.query.forms.FieldInput.LineFormat;

/** Links to other cases, as the form that enters one asks for them. */
public final class CaseLinks {

    private CaseLinks() {}

    /** The field; where the form is about a case, it begins with the link to it. */
    public static FormField field(Subject subject) {
        return FormField.lines("items", "Linked projects, actions, risks and others (optional)")
                .each(LineFormat.SHORT)
                .hint("One reference on each line, such as P1.")
                .prefill(subject.about() == null ? null : subject.ref());
    }
}
