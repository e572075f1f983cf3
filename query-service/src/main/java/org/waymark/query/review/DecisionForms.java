package org.waymark.query.review;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

/** What can be done with a decision that was recorded: carry it out, or correct or withdraw it. */
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
        return Stream.concat(carriedOut().stream(), recorded().stream()).toList();
    }

    private static List<CommandForm> carriedOut() {
        return List.of(
                about("progress", "report-decision-progress", "Report progress")
                        .done("Progress on decision {id} reported")
                        .allowedTo(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD)
                        .by(DecisionForms::reportsOnIt)
                        .takesAsAt()
                        .when(in(DecisionView::takesReports))
                        .fields(subject -> List.of(FormField.area("comment", "How far is it carried out?")
                                .hint("The decision is under way from then on.")
                                .needed("Enter how far it is carried out"))),
                about("complete", "complete-decision", "Record that it is done")
                        .button("Record as done")
                        .done("Decision {id} recorded as done")
                        .allowedTo(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD)
                        .by(DecisionForms::reportsOnIt)
                        .takesAsAt()
                        .when(in(DecisionView::takesReports))
                        .fields(subject -> List.of(
                                FormField.area("outcome", "What was done").needed("Enter what was done"))),
                about("assign", "assign-decision", "Change owner or due day")
                        .button("Save the change")
                        .done("Owner and due day of decision {id} changed")
                        .allowedTo(Role.COORDINATOR, Role.SPONSOR)
                        .takesReason()
                        .when(in(DecisionView::takesReports))
                        .changesSomething()
                        .fields(DecisionForms::assigned),
                about("drop", "drop-decision", "Record that it will not be done")
                        .button("Record as not to be done")
                        .warns()
                        .done("Decision {id} recorded as not to be done")
                        .allowedTo(Role.COORDINATOR, Role.SPONSOR)
                        .needsReason()
                        .takesAsAt()
                        .when(in(DecisionView::takesReports)),
                about("reopen", "reopen-decision", "Reopen the decision")
                        .done("Decision {id} reopened")
                        .allowedTo(Role.COORDINATOR, Role.SPONSOR)
                        .needsReason()
                        .takesAsAt()
                        .when(in(DecisionView::isReportedFinished)));
    }

    private List<CommandForm> recorded() {
        return List.of(
                about("correct", "correct-decision", "Correct the decision")
                        .button("Save the correction")
                        .done("Decision {id} corrected")
                        .allowedTo(Role.COORDINATOR, Role.SPONSOR)
                        .needsReason()
                        .revises()
                        .when(in(DecisionView::counts))
                        .fields(this::corrected),
                about("withdraw", "withdraw-decision", "Withdraw the decision")
                        .irreversible("The decision cannot be brought back")
                        .done("Decision {id} withdrawn")
                        .allowedTo(Role.COORDINATOR, Role.SPONSOR)
                        .needsReason()
                        .when(in(DecisionView::counts))
                        .fields(subject -> List.of(FormField.inset(
                                "Withdraw a decision that was recorded by mistake. It stays readable, struck through, and"
                                        + " nothing can carry it out any more. This cannot be undone."))));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("decision", name, command, title).withoutDecision();
    }

    private static Predicate<Subject> in(Predicate<DecisionView> so) {
        return subject -> subject.is(DecisionView.class, so);
    }

    /** Whoever carries it out, those who took it, and the coordinator. */
    private static boolean reportsOnIt(Subject subject) {
        Set<Role> roles = subject.reader().roles();
        return roles.contains(Role.COORDINATOR)
                || roles.contains(Role.SPONSOR)
                || subject.is(
                        DecisionView.class,
                        decision -> decision.isOwnedBy(subject.reader().id()));
    }

    private static List<FormField> assigned(Subject subject) {
        DecisionView decision = subject.state(DecisionView.class);
        return List.of(
                FormField.inset("Give a reason where there was an owner or a due day already."),
                owner(subject).prefill(decision.owner()),
                due().prefill(decision.due()));
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
                items().prefill(decision.items()),
                owner(subject).prefill(decision.owner()),
                due().prefill(decision.due()));
    }

    /** What is asked for of a decision, in a meeting and outside one. */
    static List<FormField> decided(Subject subject) {
        return List.of(text(), rationale(), decidedBy(subject), items(), owner(subject), due());
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

    private static FormField owner(Subject subject) {
        return Members.offered(
                FormField.line("owner", "Owner (optional)")
                        .hint("Who carries it out: a name, or a post such as “Head of Service”."),
                subject);
    }

    private static FormField due() {
        return FormField.date("due", "Due (optional)").hint("The day by which it should be done.");
    }
}
