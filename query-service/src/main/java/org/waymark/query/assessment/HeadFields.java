package org.waymark.query.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentHead;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;

/** What a round says of itself, as fields. */
final class HeadFields {

    private HeadFields() {}

    /** @param head what it says; null for a new round */
    static List<FormField> of(Subject subject, @Nullable AssessmentHead head) {
        FormField title = FormField.line("title", head == null ? "Title (optional)" : "Title")
                .hint("Such as: Baseline.");
        return List.of(
                head == null ? title : title.needed("Enter a title").prefill(head.title()),
                FormField.day("day", "Day (optional)")
                        .hint("On which it is done, such as 12 May 2024.")
                        .prefill(head == null ? null : head.day()),
                FormField.line("review", "Meeting that it is for (optional)")
                        .hint("Reference of the meeting, such as M4.")
                        .prefill(head == null ? null : head.review()),
                Members.offered(
                                FormField.lines("participants", "Who takes part (optional)")
                                        .hint("People, posts or groups, one on each line."),
                                subject)
                        .prefill(head == null ? List.of() : head.participants()),
                FormField.lines("groups", "Workforce groups that are scored one by one (optional)")
                        .rows(4)
                        .each(LineFormat.SHORT)
                        .hint("Such as Health, one on each line. Leave it empty where only all together give a score.")
                        .prefill(head == null ? List.of() : head.groups()));
    }
}
