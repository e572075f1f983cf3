package org.waymark.query.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.AssessmentTask;
import org.waymark.events.CaseKind;
import org.waymark.events.Role;
import org.waymark.query.assessment.AssessmentView.Task;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;

/** What can be done with the plan of a self-assessment. */
@Component
final class AssessmentTaskForms implements CaseForms {

    static final String PLAN = "plan-task";
    static final String REVISE = "revise-task";
    static final String COMPLETE = "complete-task";
    static final String REOPEN = "reopen-task";
    static final String REMOVE = "remove-task";

    /** All of them. */
    static final Set<String> NAMES = Set.of(PLAN, REVISE, COMPLETE, REOPEN, REMOVE);

    private static final String NUMBER = "number";

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.ASSESSMENT;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about(PLAN, "plan-assessment-task", "Plan a task")
                        .button("Add the task")
                        .done("Task added to the plan")
                        .allowedTo(Role.COORDINATOR, Role.LEAD)
                        .when(AssessmentForms::isOpen)
                        .fields(subject -> task(subject, null)),
                one(COMPLETE, "complete-assessment-task", "Record that a task is done", task -> task.done() == null)
                        .button("Record that it is done")
                        .done("Task done")
                        .withoutDecision()
                        .allowedTo(Role.COORDINATOR, Role.LEAD, Role.MEMBER)
                        .fields(subject -> List.of(
                                FormField.note(found(subject).task().task()),
                                FormField.date("on", "Day on which it was done")
                                        .untilToday(subject)
                                        .hint("It cannot be in the future.")
                                        .needed("Enter the day on which it was done")
                                        .prefill(subject.today()))),
                one(REVISE, "revise-assessment-task", "Change a task", task -> true)
                        .button("Save the task")
                        .done("Task changed")
                        .revises()
                        .allowedTo(Role.COORDINATOR, Role.LEAD)
                        .fields(subject -> task(subject, found(subject).task())),
                one(
                                REOPEN,
                                "reopen-assessment-task",
                                "Record that a task is not done after all",
                                task -> task.done() != null)
                        .button("Reopen the task")
                        .done("Task reopened")
                        .needsReason()
                        .allowedTo(Role.COORDINATOR, Role.LEAD)
                        .fields(AssessmentTaskForms::named),
                one(REMOVE, "remove-assessment-task", "Remove a task from the plan", task -> true)
                        .button("Remove the task")
                        .done("Task removed. It stays readable")
                        .needsReason()
                        .allowedTo(Role.COORDINATOR, Role.LEAD)
                        .fields(AssessmentTaskForms::named));
    }

    private static CommandForm about(String name, String command, String title) {
        return AssessmentForms.about(name, command, title)
                .leadsTo((subject, id) -> AssessmentForms.page(subject.ref()) + "#plan-title")
                .cancelsTo(subject -> AssessmentForms.page(subject.ref()) + "#plan-title");
    }

    /** A form about a task, which is named by its number. */
    private static CommandForm one(String name, String command, String title, Predicate<Task> which) {
        return about(name, command, title)
                .when(subject -> AssessmentForms.isOpen(subject)
                        && AssessmentForms.round(subject).tasks().stream()
                                .anyMatch(task -> task.removed() == null && which.test(task)))
                .first(
                        FormField.line(NUMBER, "Number of the task")
                                .hint("The page of the self-assessment lists its tasks with their numbers.")
                                .needed("Enter the number of a task"),
                        subject -> tasked(subject).filter(which).isPresent()
                                ? Optional.empty()
                                : Optional.of("The plan has no such task with which this can be done"))
                .caption(subject -> "Self-assessment " + subject.ref() + ", task " + subject.named(NUMBER))
                .finish((subject, sent) -> sent.with(NUMBER, found(subject).number()));
    }

    private static Optional<Task> tasked(Subject subject) {
        return AssessmentForms.round(subject).tasks().stream()
                .filter(task -> task.removed() == null)
                .filter(task -> String.valueOf(task.number()).equals(subject.named(NUMBER)))
                .findFirst();
    }

    private static Task found(Subject subject) {
        return tasked(subject).orElseThrow();
    }

    private static List<FormField> named(Subject subject) {
        return List.of(FormField.note(found(subject).task().task()));
    }

    private static List<FormField> task(Subject subject, @Nullable AssessmentTask task) {
        return List.of(
                FormField.area("task", "What is to be done")
                        .rows(2)
                        .needed("Enter what is to be done")
                        .prefill(task == null ? null : task.task()),
                FormField.day("from", "First day, where it takes a period (optional)")
                        .hint("Such as 1 May 2024.")
                        .prefill(task == null ? null : task.from()),
                FormField.day("by", "To be done by (optional)")
                        .hint("Such as 31 May 2024.")
                        .prefill(task == null ? null : task.by()),
                Members.offered(
                                FormField.lines("participants", "Who takes part (optional)")
                                        .hint("People, posts or groups, one on each line."),
                                subject)
                        .prefill(task == null ? List.of() : task.participants()));
    }
}
