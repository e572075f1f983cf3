package org.waymark.query.diagnostic;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.DiagnosticAnswer;
import org.waymark.events.DiagnosticHead;
import org.waymark.events.Role;
import org.waymark.query.diagnostic.DiagnosticSheet.Question;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.web.Formats;

/** What can be done with a run of the diagnostic, from its answers to its end. */
@Component
final class DiagnosticForms implements CaseForms {

    static final String ANSWER = "answer";

    /** What names the question that is answered. */
    static final String QUESTION = "question";

    private final Snapshots snapshots;

    DiagnosticForms(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.DIAGNOSTIC;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about(ANSWER, "answer-question", "Answer a question")
                        .button("Save the answer")
                        .done("Answer {id} saved")
                        .withoutDecision()
                        .allowedTo(AnswerFields.writers())
                        .when(DiagnosticForms::isOpen)
                        .first(
                                FormField.line(QUESTION, "Number of the question")
                                        .hint("Such as 6.2.")
                                        .needed("Enter the number of a question"),
                                DiagnosticForms::fault)
                        .caption(subject -> "Diagnostic " + subject.ref() + ", question " + subject.named(QUESTION))
                        .finds(this::sheet)
                        .fields(DiagnosticForms::answer)
                        .changesSomething()
                        .leadsTo((subject, id) -> onward(subject))
                        .cancelsTo(subject -> page(subject.ref()) + "#" + place(subject.named(QUESTION))),
                about("revise", "revise-diagnostic", "Change title, day, meeting or people")
                        .button("Save the changes")
                        .done("Diagnostic changed")
                        .revises()
                        .allowedTo(Role.COORDINATOR, Role.LEAD)
                        .when(DiagnosticForms::isOpen)
                        .fields(subject -> head(subject, run(subject).head())),
                about("reopen", "reopen-diagnostic", "Reopen the diagnostic")
                        .done("Diagnostic reopened")
                        .needsReason()
                        .allowedTo(Role.COORDINATOR)
                        .when(subject -> !isOpen(subject)),
                about("close", "close-diagnostic", "Close the diagnostic")
                        .done("Diagnostic closed")
                        .takesReason()
                        .warns()
                        .allowedTo(Role.COORDINATOR)
                        .when(DiagnosticForms::isOpen)
                        .finds(this::sheet)
                        .fields(subject -> List.of(FormField.inset(
                                closing(subject.found(DiagnosticSheet.class).together())))));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("diagnostic", name, command, title)
                .leadsTo((subject, id) -> page(subject.ref()))
                .cancelsTo(subject -> page(subject.ref()));
    }

    /** The page of a run, below the strategy. */
    static String page(String ref) {
        return "/" + DiagnosticCases.TAB + "/" + ref;
    }

    /** The page of a run with a question that is answered, and the cursor at its first answer. */
    static String answering(String ref, String question) {
        return page(ref) + "?edit=" + question + "#" + AnswerFields.FIRST;
    }

    /** Where a question stands on the page of its run. */
    static String place(String question) {
        return "q-" + question;
    }

    private static DiagnosticView run(Subject subject) {
        return subject.state(DiagnosticView.class);
    }

    private static boolean isOpen(Subject subject) {
        return run(subject).state() == DiagnosticState.OPEN;
    }

    private Optional<DiagnosticSheet> sheet(Subject subject, AsOf asOf) {
        return DiagnosticSheets.find(snapshots.of(subject.strategy().code(), asOf), subject.ref());
    }

    private static Optional<String> fault(Subject subject) {
        return run(subject).questions().stream()
                        .anyMatch(question -> question.ref().equals(subject.named(QUESTION)))
                ? Optional.empty()
                : Optional.of("This diagnostic does not ask such a question. Its page lists the questions with their"
                        + " numbers");
    }

    private static List<FormField> answer(Subject subject) {
        Question question = question(subject);
        return AnswerFields.of(question.question(), answered(question));
    }

    private static Question question(Subject subject) {
        return subject.found(DiagnosticSheet.class)
                .question(subject.named(QUESTION))
                .orElseThrow();
    }

    private static @Nullable DiagnosticAnswer answered(Question question) {
        return question.answer() == null
                ? null
                : new DiagnosticAnswer(question.answer(), question.evidence(), question.toDo());
    }

    /** To the next unanswered question; where there is none, or an answer was only changed, to the question itself. */
    private static String onward(Subject subject) {
        Question question = question(subject);
        String back = page(subject.ref()) + "#" + place(question.ref());
        return question.isAnswered()
                ? back
                : subject.found(DiagnosticSheet.class)
                        .nextUnanswered(question.ref())
                        .map(next -> answering(subject.ref(), next.ref()))
                        .orElse(back);
    }

    private static String closing(AnswerCounts together) {
        String unanswered = together.unanswered() == 0
                ? ""
                : Formats.count(together.unanswered(), "question is unanswered. ", "questions are unanswered. ");
        return unanswered + "Nothing in it can be changed then. It can be reopened.";
    }

    /** What a run says of itself. */
    static List<FormField> head(Subject subject, @Nullable DiagnosticHead head) {
        FormField title = FormField.line("title", head == null ? "Title (optional)" : "Title")
                .hint("Such as: After the first year.");
        return List.of(
                head == null ? title : title.needed("Enter a title").prefill(head.title()),
                FormField.day("day", "Day (optional)")
                        .hint("On which it is done, such as 12 May 2024.")
                        .prefill(head == null ? null : head.day()),
                FormField.line("review", "Meeting that it is for (optional)")
                        .hint("Reference of the meeting, such as M4.")
                        .prefill(head == null ? null : head.review()),
                Members.offered(
                                FormField.lines("participants", "Who answers (optional)")
                                        .hint("People, posts or groups, one on each line."),
                                subject)
                        .prefill(head == null ? List.of() : head.participants()));
    }
}
