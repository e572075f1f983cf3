package org.waymark.query.highlight;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.events.ReportSettings;
import org.waymark.events.Role;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Option;

/** Drafts a highlight report, and sets how they are written. */
@Component
final class DraftReportForms implements StrategyForms {

    private static final String COORDINATOR = "coordinatorMayIssue";

    @Override
    public List<CommandForm> forms() {
        return List.of(
                CommandForm.of("draft-highlight-report", "draft-highlight-report", "Draft a highlight report")
                        .button("Draft the report")
                        .done("Report {id} drafted")
                        .allowedTo(Role.COORDINATOR)
                        .in("highlight-reports")
                        .fields(DraftReportForms::drafted)
                        .leadsTo((subject, id) -> id.isEmpty() ? "/highlight-reports" : "/highlight-reports/" + id),
                CommandForm.of(
                                "define-highlight-report",
                                "define-highlight-report",
                                "Set how highlight reports are written")
                        .button("Save")
                        .done("Highlight reports set")
                        .needsReasonOnceAdopted()
                        .allowedTo(Role.COORDINATOR)
                        .in("set-up")
                        .fields(DraftReportForms::defined)
                        .changesSomething()
                        .finish((subject, command) -> command.with(
                                COORDINATOR, "true".equals(command.body().get(COORDINATOR))))
                        .leadsTo((subject, id) -> "/set-up"));
    }

    private static List<FormField> drafted(Subject subject) {
        return List.of(
                FormField.note(
                        "What the last report said in its own words is carried over. Leave the period empty to report on"
                                + " the time since the last report."),
                FormField.date("from", "First day of the period (optional)"),
                FormField.date("to", "Last day of the period (optional)"),
                ReportHeadFields.review(),
                ReportHeadFields.title(),
                Members.offered(FormField.line("author", "Author (optional)").hint("If empty, you."), subject),
                Members.offered(ReportHeadFields.owner(), subject),
                Members.offered(ReportHeadFields.distribution(), subject));
    }

    private static List<FormField> defined(Subject subject) {
        ReportSettings now = subject.strategy().reports();
        return List.of(
                FormField.note("These hold for reports that are drafted from now on."),
                ReportHeadFields.sections(now.sections()),
                FormField.radios(
                                COORDINATOR,
                                "Who issues a report?",
                                List.of(
                                        Option.of("false", "The sponsor only"),
                                        Option.of("true", "The sponsor or the coordinator")))
                        .prefill(String.valueOf(now.coordinatorIssues())));
    }
}
