package org.waymark.query.risk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskPeople;
import org.waymark.events.Role;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.forms.ThemeChoices;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.web.Option;

/** What those who answer for a risk, and the coordinator, can do about it. */
@Component
final class RiskForms implements CaseForms {

    /** Who can be named. */
    static final String PERSON = "Enter an account name, or a post such as “Head of Service”.";

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.RISK;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about("review", "review-risk", "Review the risk")
                        .button("Record the review")
                        .done("Risk reviewed")
                        .takesAsAt()
                        .when(RiskForms::live)
                        .fields(subject -> List.of(
                                FormField.area("comment", "What you found (optional)")
                                        .hint(
                                                "A review does not change the assessment. To change it, reassess the risk."),
                                FormField.date("monitorNext", "Next review")
                                        .needed("Enter the date of the next review"))),
                about("reassess", "reassess-risk", "Reassess the risk")
                        .button("Save the assessment")
                        .done("Risk reassessed")
                        .needsReason()
                        .takesAsAt()
                        .when(RiskForms::live)
                        .fields(RiskForms::reassessed)
                        .finish((subject, command) -> AssessmentFields.withNumbers(command)),
                about("respond", "plan-risk-response", "Plan the response")
                        .button("Save the response")
                        .done("Response planned")
                        .takesReason()
                        .when(RiskForms::live)
                        .fields(ResponseFields::of)
                        .finish(ResponseFields::finish),
                about("revise", "revise-risk", "Revise the risk")
                        .button("Save the changes")
                        .done("Risk revised")
                        .needsReason()
                        .revises()
                        .when(RiskForms::live)
                        .fields(RiskForms::revised),
                about("assign", "assign-risk-owner", "Change owner")
                        .button("Save the change")
                        .done("Risk owner changed")
                        .takesReason()
                        .when(RiskForms::live)
                        .fields(RiskForms::people),
                about("escalate", "escalate-risk", "Escalate the risk")
                        .done("Risk escalated")
                        .takesReason()
                        .takesAsAt()
                        .when(RiskForms::live)
                        .fields(subject -> List.of(
                                FormField.line("to", "Escalate to")
                                        .hint("A person, a post or a group, such as “Senior leadership team”.")
                                        .needed("Enter who the risk is escalated to"),
                                FormField.area("ask", "What you ask them to do (optional)"))),
                about("occurred", "mark-risk-occurred", "Record that the risk has occurred")
                        .button("Record that the risk has occurred")
                        .done("Risk recorded as occurred. It is now an issue")
                        .takesReason()
                        .takesAsAt()
                        .when(subject -> subject.is(RiskView.class, risk -> risk.status() == Status.OPEN))
                        .fields(subject ->
                                List.of(FormField.area("what", "What happened").needed("Enter what happened"))),
                about("close", "close-risk", "Close the risk")
                        .done("Risk closed")
                        .needsReason()
                        .takesAsAt()
                        .when(RiskForms::live),
                about("reopen", "reopen-risk", "Reopen the risk")
                        .done("Risk reopened")
                        .needsReason()
                        .takesAsAt()
                        .when(subject -> subject.is(RiskView.class, risk -> risk.status() != Status.OPEN))
                        .fields(subject -> List.of(FormField.date("monitorNext", "Next review (optional)"))));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("risk", name, command, title)
                .allowedTo(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD)
                .by(RiskForms::answersForIt);
    }

    private static boolean answersForIt(Subject subject) {
        return subject.reader().coordinates()
                || subject.is(RiskView.class, risk -> risk.isOf(subject.reader().id()));
    }

    private static boolean live(Subject subject) {
        return subject.is(RiskView.class, RiskView::live);
    }

    private static List<FormField> reassessed(Subject subject) {
        RiskView risk = subject.state(RiskView.class);
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.radios(
                        "assessment",
                        "Which assessment",
                        List.of(
                                Option.of(Kind.CURRENT.name(), "Current, with today’s controls"),
                                Option.of(Kind.INHERENT.name(), "Inherent, before any control"),
                                Option.of(Kind.TARGET.name(), "Target, the level to aim for")))
                .needed("Choose which assessment")
                .prefill(Kind.CURRENT.name()));
        fields.addAll(AssessmentFields.all(
                AssessmentFields.Place.ALONE, true, risk.standing().said()));
        return fields;
    }

    private static List<FormField> revised(Subject subject) {
        RiskDetails details = subject.state(RiskView.class).details();
        return List.of(
                FormField.line("title", "Title").needed("Enter a title").prefill(details.title()),
                FormField.area("cause", "Cause").hint("What could cause it?").prefill(details.cause()),
                FormField.area("event", "Event").hint("What could happen?").prefill(details.event()),
                FormField.area("effect", "Effect")
                        .hint("What would the effect be?")
                        .prefill(details.effect()),
                FormField.line("category", "Category").prefill(details.category()),
                FormField.choice("theme", "Linked theme", ThemeChoices.optional(subject.strategy(), details.theme()))
                        .prefill(details.theme()),
                FormField.line("proximity", "Proximity")
                        .hint("How soon it could happen, such as “Within six months”.")
                        .prefill(details.proximity()));
    }

    private static List<FormField> people(Subject subject) {
        RiskPeople people = subject.state(RiskView.class).people();
        return List.of(
                Members.offered(
                                FormField.line("owner", "Risk owner")
                                        .hint("The person who is accountable. " + PERSON)
                                        .needed("Enter who owns the risk"),
                                subject)
                        .prefill(people.owner()),
                FormField.line("actionee", "Risk actionee (optional)")
                        .hint("The person who carries out the response, if not the owner. " + PERSON)
                        .prefill(people.actionee()));
    }
}
