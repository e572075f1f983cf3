package org.waymark.query.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.Role;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Command;

/** Defines a framework for self-assessments, or one anew. */
@Component
final class DefineFrameworkForms implements StrategyForms {

    static final String DEFINE = "define-assessment-framework";

    private static final String FRAMEWORK = "framework";
    private static final String DIMENSIONS = "dimensions";

    @Override
    public List<CommandForm> forms() {
        return List.of(CommandForm.of(DEFINE, DEFINE, "Define a framework")
                .button("Save the framework")
                .done("Framework saved")
                .allowedTo(Role.COORDINATOR)
                .in(AssessmentCases.TAB)
                .first(
                        FormField.line(FRAMEWORK, "Short name of the framework")
                                .hint(
                                        "Lower case letters, digits and hyphens, such as local. To define a framework anew, enter"
                                                + " its short name.")
                                .needed("Enter a short name"),
                        DefineFrameworkForms::fault)
                .caption(subject -> subject.named(FRAMEWORK))
                .fields(DefineFrameworkForms::fields)
                .changesSomething()
                .finish(DefineFrameworkForms::finished)
                .leadsTo((subject, id) -> "/" + AssessmentCases.TAB)
                .cancelsTo(subject -> "/" + AssessmentCases.TAB));
    }

    private static Optional<String> fault(Subject subject) {
        return subject.named(FRAMEWORK).matches("[a-z0-9][a-z0-9-]{0,39}")
                ? Optional.empty()
                : Optional.of(
                        "Use 1 to 40 lower case letters, digits or hyphens, and start with a letter or digit, such as local");
    }

    private static @Nullable AssessmentFramework before(Subject subject) {
        return subject.strategy().frameworksForAssessments().stream()
                .filter(framework -> framework.id().equals(subject.named(FRAMEWORK)))
                .findFirst()
                .orElse(null);
    }

    private static List<FormField> fields(Subject subject) {
        AssessmentFramework before = before(subject);
        List<FormField> fields = new ArrayList<>(List.of(
                FormField.line("title", "Title")
                        .hint("Such as What matters here.")
                        .needed("Enter a title")
                        .prefill(before == null ? null : before.title()),
                FormField.number("highest", "Highest score")
                        .hint("From 2 to 10. The lowest score is 0.")
                        .needed("Enter the highest score, from 2 to 10")
                        .prefill(before == null ? 5 : before.highest()),
                FormField.area(DIMENSIONS, "Dimensions and their tests")
                        .rows(18)
                        .hint(
                                "A line for each dimension, from 3 to 20; behind a bar (|), what it means. Below it, a line that"
                                        + " begins with a dash for each test. They can be pasted.")
                        .needed("Enter at least three dimensions, one on each line")
                        .prefill(before == null ? null : FrameworkText.of(before))));
        if (before != null) {
            fields.addFirst(
                    FormField.note("Rounds that were started keep the framework as it was. A dimension that keeps its"
                            + " title can be compared with that of the last round."));
            fields.add(FormField.area("reason", "Reason")
                    .rows(2)
                    .hint("Kept permanently with this change.")
                    .needed("Enter a reason"));
        }
        return fields;
    }

    private static Command finished(Subject subject, Command command) {
        return command.body().get(DIMENSIONS) instanceof String text
                ? command.with(DIMENSIONS, FrameworkText.dimensions(text, before(subject)))
                : command;
    }
}
