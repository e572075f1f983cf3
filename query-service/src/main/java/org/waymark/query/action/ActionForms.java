package org.waymark.query.action;

import static org.waymark.query.forms.CommandForm.about;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.ActionStatus;
import org.waymark.events.CaseKind;
import org.waymark.events.Impact;
import org.waymark.events.Role;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.LaterDay;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.forms.ThemeChoices;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.web.Option;

/** What can be done about an action, as forms. */
@Component
final class ActionForms implements CaseForms {

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.ACTION;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(report(), complete(), reschedule(), assign(), revise(), recordImpact(), cancel(), reopen());
    }

    private static CommandForm report() {
        return about("action", "report", "report-action-progress", "Report progress")
                .button("Report progress")
                .carriesOutDecisions()
                .done("Progress on {id} reported")
                .covered((subject, sent) -> LaterDay.covers(
                        CurrentAction.PLAN_SHOWS,
                        LaterDay.of(sent, "asAt", null),
                        Optional.ofNullable(row(subject).latest()).map(ActionPlanView.Report::asAt)))
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .by(ActionForms::reportedBy)
                .when(ActionForms::goesOn)
                .fields(subject -> List.of(
                        FormField.radios(
                                        "status",
                                        "Status",
                                        Stream.of(ActionStatus.PLANNED, ActionStatus.IN_PROGRESS)
                                                .map(status -> Option.of(status.name(), status.title()))
                                                .toList())
                                .prefill(row(subject).status()),
                        FormField.radios("rating", "Rating (optional)", ratings(subject)),
                        FormField.area("comment", "Comment (optional)").hint("Why it has this status or rating.")))
                .takesAsAt();
    }

    private static CommandForm complete() {
        return about("action", "complete", "complete-action", "Complete the action")
                .carriesOutDecisions()
                .done("Action {id} completed")
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .by(ActionForms::reportedBy)
                .when(ActionForms::goesOn)
                .fields(subject -> List.of(FormField.area("evidence", "Evidence")
                        .hint("What shows that the action is complete.")
                        .needed("Enter the evidence")))
                .takesAsAt();
    }

    private static CommandForm reschedule() {
        return about("action", "reschedule", "reschedule-action", "Reschedule")
                .carriesOutDecisions()
                .done("Action {id} rescheduled")
                .allowedTo(Role.COORDINATOR)
                .when(ActionForms::goesOn)
                .fields(subject -> List.of(FormField.timescale("by", "Due")
                        .hint(now(row(subject).by()) + ActionFields.TIMES)
                        .needed("Enter the new due date")))
                .needsReason();
    }

    private static CommandForm assign() {
        return about("action", "assign", "assign-action", "Change leads")
                .button("Save")
                .done("Leads of {id} changed")
                .allowedTo(Role.COORDINATOR)
                .when(ActionForms::goesOn)
                .fields(subject -> List.of(leads(subject)))
                .changesSomething()
                .takesReason();
    }

    private static CommandForm revise() {
        return about("action", "revise", "revise-action", "Revise the action")
                .button("Save the changes")
                .carriesOutDecisions()
                .done("Action {id} revised")
                .allowedTo(Role.COORDINATOR)
                .when(ActionForms::goesOn)
                .fields(ActionForms::agreed)
                .revises()
                .needsReason();
    }

    private static CommandForm recordImpact() {
        return about("action", "impact", "record-impact", "Record impact")
                .button("Save the impact")
                .done("Impact of {id} recorded")
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .by(ActionForms::reportedBy)
                .fields(ActionForms::impact)
                .changesSomething()
                .takesAsAt();
    }

    private static CommandForm cancel() {
        return about("action", "cancel", "cancel-action", "Cancel the action")
                .warns()
                .done("Action {id} cancelled")
                .allowedTo(Role.COORDINATOR)
                .when(ActionForms::goesOn)
                .needsReason();
    }

    private static CommandForm reopen() {
        return about("action", "reopen", "reopen-action", "Reopen the action")
                .done("Action {id} reopened")
                .allowedTo(Role.COORDINATOR)
                .when(subject -> row(subject).finished())
                .needsReason();
    }

    private static List<FormField> agreed(Subject subject) {
        Row row = row(subject);
        return List.of(
                ActionFields.activities().prefill(row.activities()),
                FormField.choice("theme", "Theme", ThemeChoices.optional(subject.strategy(), row.theme()))
                        .prefill(row.theme()),
                FormField.choice("workstream", "Workstream", workstreams(subject))
                        .hint("An action in a workstream belongs to the theme of that workstream.")
                        .prefill(row.workstream()),
                leads(subject),
                ActionFields.by()
                        .hint(ActionFields.TIMES + " A later date counts as slippage.")
                        .prefill(row.by()),
                ActionFields.review().prefill(row.review()),
                ActionFields.priority().prefill(row.priority()),
                ActionFields.outcomes().prefill(row.outcomes()));
    }

    private static FormField leads(Subject subject) {
        return Members.offered(ActionFields.leads(), subject)
                .prefill(row(subject).leads());
    }

    private static List<FormField> impact(Subject subject) {
        Impact said = row(subject).impact();
        Impact known = said == null ? new Impact(null, null, null, null) : said;
        return List.of(
                FormField.area("planned", "Planned impact (optional)")
                        .hint("What the action should achieve. A field that you leave empty keeps its text.")
                        .prefill(known.planned()),
                FormField.area("soFar", "Impact so far (optional)").prefill(known.soFar()),
                FormField.area("evidencedBy", "Evidenced by (optional)").prefill(known.evidencedBy()),
                FormField.area("comments", "Comments and further actions (optional)")
                        .prefill(known.comments()));
    }

    static List<Option> ratings(Subject subject) {
        return subject.strategy().ratings().stream().map(Option::of).toList();
    }

    private static List<Option> workstreams(Subject subject) {
        return withNone(subject.strategy().themes().stream()
                .filter(theme -> theme.retired() == null
                        || theme.ref().equals(row(subject).theme()))
                .flatMap(theme -> theme.workstreams().stream())
                .map(workstream -> Option.of(workstream.ref(), workstream.ref() + " " + workstream.title())));
    }

    private static List<Option> withNone(Stream<Option> options) {
        return Stream.concat(Stream.of(Option.of("", "None")), options).toList();
    }

    private static String now(@Nullable String by) {
        return by == null ? "No due date yet. " : "Now: " + by + ". ";
    }

    private static boolean reportedBy(Subject subject) {
        return subject.reader().reportsOn(row(subject).leads());
    }

    private static boolean goesOn(Subject subject) {
        return !row(subject).finished();
    }

    private static Row row(Subject subject) {
        return subject.state(CurrentAction.class).row();
    }
}
