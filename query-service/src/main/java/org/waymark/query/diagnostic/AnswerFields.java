package org.waymark.query.diagnostic;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DiagnosticAnswer;
import org.waymark.events.DiagnosticAnswer.Choice;
import org.waymark.events.Role;
import org.waymark.query.forms.FormField;
import org.waymark.query.web.Option;

/** What is asked of whoever answers a question. */
final class AnswerFields {

    /** Where the cursor goes: the first of the answers. */
    static final String FIRST = "answer";

    private AnswerFields() {}

    /** Who answers: whoever takes part in a workshop. */
    static Role[] writers() {
        return new Role[] {Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR};
    }

    /**
     * The fields.
     *
     * @param before what is answered; null where nothing is. It is there all the same, so that two who answer at once learn of each
     *               other
     */
    static List<FormField> of(String question, @Nullable DiagnosticAnswer before) {
        return List.of(
                FormField.note(question),
                FormField.radios(
                                FIRST,
                                "Answer",
                                Arrays.stream(Choice.values())
                                        .map(choice -> Option.of(choice.name(), choice.title()))
                                        .toList())
                        .needed("Choose an answer")
                        .prefill(before == null ? "" : before.answer().name()),
                FormField.area("evidence", "Evidence (optional)")
                        .rows(2)
                        .hint("What shows that it is so.")
                        .prefill(before == null ? null : before.evidence()),
                FormField.area("toDo", "What to do (optional)")
                        .rows(2)
                        .hint("An action can be planned from the answer once it is saved.")
                        .prefill(before == null ? null : before.toDo()));
    }
}
