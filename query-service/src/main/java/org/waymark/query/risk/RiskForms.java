package org.waymark.query.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskDetails;
import org.waymark.query.cases.CaseKind;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.web.Option;

/** What those who answer for a risk, and the coordinator, can do about it. */
@Component
final class RiskForms implements CaseForms {

    /** Who can be named. */
    static final String PERSON = "a person by the name they sign in with, or a post such as “Head of Service”.";

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.RISK);
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
                                        .hint("The risk stands as it is. To change its assessment, reassess it."),
                                FormField.date("monitorNext", "When to look at it next")
                                        .needed("Enter when to look at it next"))),
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
                about("assign", "assign-risk-owner", "Change who answers for it")
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
                                FormField.line("to", "To whom")
                                        .hint("A person, a post or a group, such as “Senior leadership team”.")
                                        .needed("Enter to whom it is taken"),
                                FormField.area("ask", "What they are asked to do (optional)"))),
                about("occurred", "mark-risk-occurred", "Say that it happened")
                        .button("Record that it happened")
                        .done("The risk is an issue now")
                        .takesReason()
                        .takesAsAt()
                        .when(subject ->
                                subject.is(RiskCase.class, risk -> risk.row().status() == Status.OPEN))
                        .fields(subject ->
                                List.of(FormField.area("what", "What happened").needed("Say what happened"))),
                about("close", "close-risk", "Close the risk")
                        .done("Risk closed")
                        .needsReason()
                        .takesAsAt()
                        .when(RiskForms::live),
                about("reopen", "reopen-risk", "Reopen the risk")
                        .done("Risk reopened")
                        .needsReason()
                        .takesAsAt()
                        .when(subject ->
                                subject.is(RiskCase.class, risk -> risk.row().status() != Status.OPEN))
                        .fields(subject ->
                                List.of(FormField.date("monitorNext", "When to look at it next (optional)"))));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("risk", name, command, title).by(RiskForms::answersForIt);
    }

    private static boolean answersForIt(Subject subject) {
        return subject.reader().coordinates()
                || subject.reader().comments()
                        && subject.is(
                                RiskCase.class,
                                risk -> risk.isOf(subject.reader().id()));
    }

    private static boolean live(Subject subject) {
        return subject.is(RiskCase.class, risk -> risk.row().live());
    }

    private static List<FormField> reassessed(Subject subject) {
        RiskView risk = subject.state(RiskCase.class).risk();
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.radios(
                        "assessment",
                        "Which assessment",
                        List.of(
                                Option.of(Kind.CURRENT.name(), "Current, with today’s controls"),
                                Option.of(Kind.INHERENT.name(), "Inherent, before any control"),
                                Option.of(Kind.TARGET.name(), "Target, where it is meant to be")))
                .needed("Choose which assessment")
                .prefill(Kind.CURRENT.name()));
        fields.addAll(AssessmentFields.all(
                AssessmentFields.Place.ALONE, true, risk.standing().said()));
        return fields;
    }

    private static List<FormField> revised(Subject subject) {
        RiskDetails details = subject.state(RiskCase.class).risk().details();
        return List.of(
                FormField.line("title", "Title").needed("Enter a title").prefill(details.title()),
                FormField.area("cause", "Cause")
                        .hint("What may bring it about.")
                        .prefill(details.cause()),
                FormField.area("event", "Event").hint("What would happen.").prefill(details.event()),
                FormField.area("effect", "Effect").hint("What that would do.").prefill(details.effect()),
                FormField.line("category", "Category").prefill(details.category()),
                FormField.choice(
                                "theme",
                                "Theme that it threatens",
                                RaiseRiskForm.themes(subject.strategy(), details.theme()))
                        .prefill(details.theme()),
                FormField.line("proximity", "How soon it may happen").prefill(details.proximity()));
    }

    private static List<FormField> people(Subject subject) {
        RiskRegister.Row row = subject.state(RiskCase.class).row();
        return List.of(
                FormField.line("owner", "Risk owner")
                        .hint("Who is accountable: " + PERSON)
                        .needed("Enter who owns the risk")
                        .prefill(row.owner()),
                FormField.line("actionee", "Risk actionee (optional)")
                        .hint("Who carries out the response, where that is somebody else: " + PERSON)
                        .prefill(row.actionee()));
    }
}
