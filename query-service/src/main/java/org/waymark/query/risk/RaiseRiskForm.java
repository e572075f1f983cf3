package org.waymark.query.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.risk.AssessmentFields.Place;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.StrategyView.Theme;
import org.waymark.query.web.Option;

/** A risk is entered in the register. */
@Component
final class RaiseRiskForm implements StrategyForms {

    /** The last part of its address. */
    static final String NAME = "raise-risk";

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
                .by(subject -> subject.reader().comments())
                .when(subject -> subject.strategy().closed() == null)
                .fields(RaiseRiskForm::fields)
                .finish((subject, command) -> AssessmentFields.withNumbers(command))
                .leadsTo((subject, id) -> id.isEmpty() ? "/risks" : "/cases/" + id);
    }

    private static List<FormField> fields(Subject subject) {
        List<FormField> fields = new ArrayList<>(List.of(
                FormField.line("title", "Title").needed("Enter a title"),
                FormField.area("cause", "Cause (optional)").hint("What may bring it about."),
                FormField.area("event", "Event (optional)").hint("What would happen."),
                FormField.area("effect", "Effect (optional)").hint("What that would do."),
                FormField.line("category", "Category (optional)").hint("Such as “Workforce”."),
                FormField.choice("theme", "Theme that it threatens (optional)", themes(subject.strategy(), null)),
                FormField.lines("items", "Projects, actions and risks that it is linked to (optional)")
                        .hint("One reference a line, such as P1.")
                        .prefill(subject.about() == null ? null : subject.ref()),
                FormField.line("proximity", "How soon it may happen (optional)").hint("Such as “Within six months”."),
                FormField.line("owner", "Risk owner")
                        .hint("Who is accountable: " + RiskForms.PERSON)
                        .needed("Enter who owns the risk")
                        .prefill(subject.reader().id()),
                FormField.line("actionee", "Risk actionee (optional)")
                        .hint("Who carries out the response, where that is somebody else: " + RiskForms.PERSON),
                FormField.heading("Before any control")));
        fields.addAll(AssessmentFields.all(new Place("inherent.", "Inherent"), true, null));
        Place current = new Place("current.", "Current");
        fields.add(FormField.heading("With today’s controls (optional)"));
        fields.addAll(AssessmentFields.figures(current, false, null));
        fields.add(AssessmentFields.rationale(current));
        fields.add(FormField.heading("Where it is meant to be (optional)"));
        fields.addAll(AssessmentFields.figures(new Place("target.", "Target"), false, null));
        fields.add(FormField.heading("Monitoring"));
        fields.add(FormField.date("monitorNext", "When to look at it next (optional)"));
        return fields;
    }

    /** Those in use, and its own where that was retired; none first. */
    static List<Option> themes(StrategyView strategy, @Nullable String own) {
        Stream<Theme> used = strategy.themes().stream()
                .filter(theme -> theme.retired() == null || theme.ref().equals(own));
        return Stream.concat(
                        Stream.of(Option.of("", "None")),
                        used.map(theme -> Option.of(theme.ref(), theme.ref() + " " + theme.title())))
                .toList();
    }
}
