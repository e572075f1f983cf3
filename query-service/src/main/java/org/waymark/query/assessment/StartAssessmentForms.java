package org.waymark.query.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.Role;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;

/** Starts a round of self-assessment. */
@Component
final class StartAssessmentForms implements StrategyForms {

    static final String START = "start-assessment-round";

    private static final String FRAMEWORK = "framework";

    @Override
    public List<CommandForm> forms() {
        return List.of(CommandForm.of(START, START, "Start a self-assessment")
                .button("Start the self-assessment")
                .done("Self-assessment {id} started")
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .in(AssessmentCases.TAB)
                .first(
                        FormField.line(FRAMEWORK, "Framework")
                                .hint("Such as one-workforce. The page Self-assessment lists all frameworks.")
                                .needed("Enter a framework"),
                        StartAssessmentForms::fault)
                .caption(subject ->
                        chosen(subject).map(AssessmentFramework::title).orElse(""))
                .fields(StartAssessmentForms::fields)
                .leadsTo(StartAssessmentForms::first)
                .cancelsTo(subject -> "/" + AssessmentCases.TAB));
    }

    private static Optional<AssessmentFramework> chosen(Subject subject) {
        return subject.strategy().frameworksForAssessments().stream()
                .filter(framework -> framework.id().equals(subject.named(FRAMEWORK)))
                .findFirst();
    }

    private static Optional<String> fault(Subject subject) {
        return chosen(subject).isPresent()
                ? Optional.empty()
                : Optional.of("There is no such framework. Use one of these: "
                        + String.join(
                                ", ",
                                subject.strategy().frameworksForAssessments().stream()
                                        .map(AssessmentFramework::id)
                                        .toList()));
    }

    private static List<FormField> fields(Subject subject) {
        AssessmentFramework framework = chosen(subject).orElseThrow();
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.note(
                "It has %d dimensions, each scored from 0 to %d. A round keeps the framework that it was started with."
                        .formatted(framework.dimensions().size(), framework.highest())));
        fields.addAll(HeadFields.of(subject, null));
        return fields;
    }

    /** To the first dimension, with the cursor at its score. */
    private static String first(Subject subject, String id) {
        return id.isEmpty() ? "/" + AssessmentCases.TAB : AssessmentForms.scoring(id, id + ".1");
    }
}
