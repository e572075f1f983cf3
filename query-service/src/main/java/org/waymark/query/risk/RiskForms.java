package org.waymark.query.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskPeople;
import org.waymark.events.Role;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.LaterDay;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.forms.ThemeChoices;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.web.Option;

/** What those who answer for a risk, and the coordinator, can do about it. */
@Component
final class RiskForms implements CaseForms {

    /** Who can be named. */
    static final String PERSON = "Enter a name, or a post such as “Head of Service”.";

    /** Which assessment is made anew: it is asked before what it says. */
    private static final FormField ASSESSMENT = FormField.radios(
                    "assessment",
                    "Which assessment",
                    Stream.of(Kind.CURRENT, Kind.INHERENT, Kind.TARGET)
                            .map(kind -> Option.of(kind.name(), named(kind)))
                            .toList())
            .needed("Choose which assessment")
            .prefill(Kind.CURRENT);

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.RISK;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about("review", "review-risk", "Review the risk")
                        .button("Record the review")
                        .carriesOutDecisions()
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
                        .carriesOutDecisions()
                        .done("Risk reassessed")
                        .covered((subject, sent) -> LaterDay.covers(
                                "The register still shows the assessment",
                                LaterDay.of(sent, "asAt", null),
                                assessed(subject).map(said -> said.stamp().asAt())))
                        .needsReason()
                        .takesAsAt()
                        .when(RiskForms::live)
                        .first(ASSESSMENT, RiskForms::unknownAssessment)
                        .shows(RiskScale.TEMPLATE, RiskScale::of)
                        .changesSomething()
                        .fields(RiskForms::reassessed)
                        .finish((subject, command) -> AssessmentFields.withNumbers(command)),
                about("respond", "plan-risk-response", "Plan the response")
                        .button("Save the response")
                        .carriesOutDecisions()
                        .done("Response planned")
                        .takesReason()
                        .when(RiskForms::live)
                        .changesSomething()
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
                        .changesSomething()
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
                        .warns()
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

    private static Optional<String> unknownAssessment(Subject subject) {
        String named = subject.named(ASSESSMENT.name());
        return Stream.of(Kind.values()).anyMatch(kind -> kind.name().equals(named))
                ? Optional.empty()
                : Optional.of("Choose which assessment");
    }

    /** Begins with what the assessment that was chosen says, not with what another one does. */
    private static List<FormField> reassessed(Subject subject) {
        Kind kind = Kind.valueOf(subject.named(ASSESSMENT.name()));
        RiskAssessment said = assessed(subject).map(Assessed::said).orElse(null);
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.inset(named(kind) + (said == null ? ". Not assessed yet." : "")));
        fields.addAll(AssessmentFields.all(AssessmentFields.Place.ALONE, true, said));
        return fields;
    }

    private static Optional<Assessed> assessed(Subject subject) {
        return subject.state(RiskView.class).assessments().by(Kind.valueOf(subject.named(ASSESSMENT.name())));
    }

    private static String named(Kind kind) {
        return switch (kind) {
            case CURRENT -> "Current, with today’s controls";
            case INHERENT -> "Inherent, before any control";
            case TARGET -> "Target, the level to aim for";
        };
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
                        .prefill(details.proximity()),
                monitoring("Monitoring").prefill(details.monitoring()));
    }

    /** How often it is reviewed, in words. */
    static FormField monitoring(String label) {
        return FormField.line("monitoring", label)
                .hint("How often it is reviewed, such as “Termly” or “At each meeting”.");
    }

    private static List<FormField> people(Subject subject) {
        RiskPeople people = subject.state(RiskView.class).people();
        return List.of(
                Members.offered(
                                FormField.line("owner", "Risk owner (optional)")
                                        .hint("The person who is accountable. " + PERSON + " " + Members.NOBODY_OWNS),
                                subject)
                        .prefill(people.owner()),
                Members.offered(
                                FormField.line("actionee", "Risk actionee (optional)")
                                        .hint("The person who carries out the response, if not the owner. " + PERSON),
                                subject)
                        .prefill(people.actionee()));
    }
}
