package org.waymark.query.risk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.query.forms.CaseLinks;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.forms.ThemeChoices;
import org.waymark.query.risk.AssessmentFields.Place;

/** A risk is entered in the register. */
@Component
final class RaiseRiskForm implements StrategyForms {

    /** The last part of its address. */
    static final String NAME = "raise-risk";

    private static final Place CURRENT = new Place("current.", "Current");

    @Override
    public List<CommandForm> forms() {
        return List.of(form("Raise a risk"));
    }

    /** The form; about a case, it begins with the link to it. */
    static CommandForm form(String title) {
        return CommandForm.of(NAME, "raise-risk", title)
                .button("Raise the risk")
                .done("Risk {id} raised")
                .takesAsAt()
                .allowedTo(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD)
                .shows(RiskScale.TEMPLATE, RiskScale::of)
                .fields(RaiseRiskForm::fields)
                .finish((subject, command) -> AssessmentFields.withNumbers(command))
                .leadsTo((subject, id) -> id.isEmpty() ? "/risks" : "/cases/" + id);
    }

    private static List<FormField> fields(Subject subject) {
        List<FormField> fields = new ArrayList<>(List.of(
                FormField.line("title", "Title").needed("Enter a title"),
                Members.offered(
                                FormField.line("owner", "Risk owner (optional)")
                                        .hint("The person who is accountable. " + RiskForms.PERSON + " "
                                                + Members.NOBODY_OWNS),
                                subject)
                        .prefill(subject.reader().id())));
        Place inherent = new Place("inherent.", "Inherent");
        fields.add(
                FormField.note(
                        "How likely is it, and how serious would its effect be, before any control? If you only know it with today’s controls, give the current assessment instead."));
        fields.addAll(AssessmentFields.figuresUnless(CURRENT, inherent));
        fields.add(FormField.folded("What it is: cause, event, effect, links (optional)"));
        fields.addAll(described(subject));
        fields.add(FormField.folded("More about the inherent assessment (optional)"));
        fields.addAll(AssessmentFields.reasons(inherent));
        fields.add(FormField.folded("Current: with today’s controls (optional)"));
        fields.addAll(AssessmentFields.figures(CURRENT, false, null));
        fields.add(AssessmentFields.rationale(CURRENT));
        fields.add(FormField.folded("Target: the level to aim for (optional)"));
        fields.addAll(AssessmentFields.figures(new Place("target.", "Target"), false, null));
        fields.add(FormField.folded("Actionee, next review and monitoring (optional)"));
        fields.add(Members.offered(
                FormField.line("actionee", "Risk actionee (optional)")
                        .hint("The person who carries out the response, if not the owner. " + RiskForms.PERSON),
                subject));
        fields.add(FormField.date("monitorNext", "Next review (optional)"));
        fields.add(RiskForms.monitoring("Monitoring (optional)"));
        return fields;
    }

    private static List<FormField> described(Subject subject) {
        return List.of(
                FormField.area("cause", "Cause (optional)").hint("What could cause it?"),
                FormField.area("event", "Event (optional)").hint("What could happen?"),
                FormField.area("effect", "Effect (optional)").hint("What would the effect be?"),
                FormField.line("category", "Category (optional)").hint("Such as “Workforce”."),
                FormField.choice("theme", "Linked theme (optional)", ThemeChoices.optional(subject.strategy(), null)),
                CaseLinks.field(subject),
                FormField.line("proximity", "Proximity (optional)")
                        .hint("How soon it could happen, such as “Within six months”."));
    }
}
