package org.waymark.query.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.Role;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;

/** What can be done with a decision that was recorded: correct or withdraw it. */
@Component
final class DecisionForms implements CaseForms {

    private final MeetingChoices meetings;

    DecisionForms(MeetingChoices meetings) {
        this.meetings = meetings;
    }

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.DECISION;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about("correct", "correct-decision", "Correct the decision")
                        .button("Save the correction")
                        .done("Decision {id} corrected")
                        .revises()
                        .fields(this::corrected),
                about("withdraw", "withdraw-decision", "Withdraw the decision")
                        .irreversible("The decision cannot be brought back")
                        .done("Decision {id} withdrawn")
                        .fields(subject -> List.of(FormField.inset(
                                "Withdraw a decision that was recorded by mistake. It stays readable, struck through, and"
                                        + " nothing can carry it out any more. This cannot be undone."))));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("decision", name, command, title)
                .withoutDecision()
                .needsReason()
                .allowedTo(Role.COORDINATOR, Role.SPONSOR)
                .when(subject -> subject.is(DecisionView.class, DecisionView::counts));
    }

    private List<FormField> corrected(Subject subject) {
        DecisionView decision = subject.state(DecisionView.class);
        return List.of(
                text().prefill(decision.text()),
                rationale().prefill(decision.rationale()),
                FormField.date("decidedOn", "Day it was decided")
                        .untilToday(subject)
                        .hint("It cannot be in the future.")
                        .needed("Enter the day it was decided")
                        .prefill(decision.content().decidedOn()),
                FormField.choice(
                                "review",
                                "Meeting (optional)",
                                MeetingChoices.orOutside(meetings.tookPlace(subject.strategy())))
                        .prefill(decision.review()),
                decidedBy(subject).prefill(decision.content().decidedBy()),
                items().prefill(decision.items()));
    }

    /** What is asked for of a decision, in a meeting and outside one. */
    static List<FormField> decided(Subject subject) {
        return List.of(text(), rationale(), decidedBy(subject), items());
    }

    private static FormField text() {
        return FormField.area("text", "What was decided").needed("Enter what was decided");
    }

    private static FormField rationale() {
        return FormField.area("rationale", "Rationale (optional)");
    }

    private static FormField decidedBy(Subject subject) {
        return Members.offered(
                FormField.lines("decidedBy", "Decided by (optional)")
                        .each(LineFormat.SHORT)
                        .hint("One on each line: names, or a body. If empty, the body that meets."),
                subject);
    }

    private static FormField items() {
        return FormField.lines("items", "What the decision is about (optional)")
                .each(LineFormat.SHORT)
                .hint("References of projects, actions and risks, one on each line, such as P1.");
    }
}
