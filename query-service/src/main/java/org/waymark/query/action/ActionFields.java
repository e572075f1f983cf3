package org.waymark.query.action;

import java.util.Arrays;
import java.util.Locale;
import org.waymark.events.Priority;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.web.Option;

/** How what is agreed of an action is asked for, when it is planned and when it is revised. */
final class ActionFields {

    /** What a timescale can be. */
    static final String TIMES =
            "A date such as 31 March 2024, or words such as “every March”, “Q3 2026” or “Autumn term 2026”.";

    private ActionFields() {}

    static FormField activities() {
        return FormField.area("activities", "What will be done").needed("Enter what will be done");
    }

    static FormField leads() {
        return FormField.lines("leads", "Leads (optional)")
                .each(LineFormat.SHORT)
                .rows(2)
                .hint("Names, or posts such as “Head of Service”, one on each line. " + Members.NOBODY_LEADS);
    }

    static FormField by() {
        return FormField.timescale("by", "Due (optional)").hint(TIMES);
    }

    static FormField review() {
        return FormField.timescale("review", "Review (optional)")
                .hint("When it is next reviewed: a date, or words such as “quarterly”.");
    }

    static FormField priority() {
        return FormField.radios(
                        "priority",
                        "Priority",
                        Arrays.stream(Priority.values())
                                .map(priority -> Option.of(priority.name(), title(priority)))
                                .toList())
                .needed("Choose a priority");
    }

    static FormField outcomes() {
        return FormField.lines("outcomes", "Outcomes sought (optional)").rows(2).hint("One on each line.");
    }

    private static String title(Priority priority) {
        String name = priority.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.UK);
    }
}
