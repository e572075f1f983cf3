package org.waymark.query.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.events.Role;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;

/** Starts a run of the diagnostic. */
@Component
final class StartDiagnosticForms implements StrategyForms {

    static final String START = "start-diagnostic";

    @Override
    public List<CommandForm> forms() {
        return List.of(CommandForm.of(START, START, "Start a diagnostic")
                .button("Start the diagnostic")
                .done("Diagnostic {id} started")
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .in(DiagnosticCases.TAB)
                .fields(StartDiagnosticForms::fields)
                .leadsTo(StartDiagnosticForms::first)
                .cancelsTo(subject -> "/" + DiagnosticCases.TAB));
    }

    private static List<FormField> fields(Subject subject) {
        List<FormField> fields = new ArrayList<>();
        fields.add(
                FormField.note("It asks %d questions. A run keeps the questions and the words that it was started with."
                        .formatted(subject.strategy().diagnostic().asked().size())));
        fields.addAll(DiagnosticForms.head(subject, null));
        return fields;
    }

    /** To the first question, with the cursor at its answers. */
    private static String first(Subject subject, String id) {
        List<DiagnosticQuestion> asked = subject.strategy().diagnostic().asked();
        return id.isEmpty()
                ? "/" + DiagnosticCases.TAB
                : asked.isEmpty()
                        ? DiagnosticForms.page(id)
                        : DiagnosticForms.answering(id, asked.getFirst().ref());
    }
}
