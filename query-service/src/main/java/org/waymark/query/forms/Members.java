package org.waymark.query.forms;

import java.util.List;
import org.waymark.query.strategy.Member;
import org.waymark.query.web.Formats;

/** Offers the members of a strategy where somebody is named. */
public final class Members {

    private Members() {}

    /** The field, with the members in its hint. */
    public static FormField offered(FormField field, Subject subject) {
        List<String> people =
                subject.strategy().members().stream().map(Member::person).toList();
        String hint = field.hint() == null ? "" : field.hint() + " ";
        return people.isEmpty() ? field : field.hint(hint + "Members are " + Formats.list(people) + ".");
    }
}
