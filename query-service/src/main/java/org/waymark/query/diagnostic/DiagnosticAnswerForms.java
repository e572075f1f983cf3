package org.waymark.query.diagnostic;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;

/** What can be done with an answer to a question of the diagnostic. */
@Component
final class DiagnosticAnswerForms implements CaseForms {

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.DIAGNOSTIC_ANSWER;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(CommandForm.about(
                        DiagnosticForms.QUESTION, "answer-anew", "answer-question", "Change the answer")
                .button("Save the answer")
                .done("Answer saved")
                .withoutDecision()
                .allowedTo(AnswerFields.writers())
                .when(subject -> current(subject).canChange())
                .fields(subject -> AnswerFields.of(
                        current(subject).answer().question().question(),
                        current(subject).answer().answer()))
                .changesSomething()
                .finish((subject, command) -> command.with(
                                "diagnostic", current(subject).run().ref())
                        .with(
                                DiagnosticForms.QUESTION,
                                current(subject).answer().question().ref()))
                .leadsTo((subject, id) -> place(subject)));
    }

    private static CurrentAnswer current(Subject subject) {
        return subject.state(CurrentAnswer.class);
    }

    private static String place(Subject subject) {
        CurrentAnswer current = current(subject);
        return DiagnosticForms.page(current.run().ref()) + "#"
                + DiagnosticForms.place(current.answer().question().ref());
    }
}
