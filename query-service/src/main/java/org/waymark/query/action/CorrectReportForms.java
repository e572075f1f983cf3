package org.waymark.query.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.ActionStatus;
import org.waymark.events.CaseKind;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.query.action.ActionHistory.Report;
import org.waymark.query.forms.Addresses;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.LaterDay;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;

/** Puts a report on an action right that was a mistake. */
@Component
final class CorrectReportForms implements CaseForms {

    private static final String DAY = "reportedFor";

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.ACTION;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(CommandForm.about("action", "correct-report", "correct-action-report", "Correct a report")
                .at(Addresses.CORRECT_ACTION_REPORT)
                .unlisted()
                .withoutDecision()
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .by(subject -> subject.reader().reportsOn(action(subject).row().leads()))
                .button("Correct the report")
                .done(sent -> "Report " + sent.body().get("report") + " corrected")
                .covered((subject, sent) -> LaterDay.covers(
                        CurrentAction.PLAN_SHOWS,
                        LaterDay.of(sent, DAY, report(subject).stamp().asAt()),
                        action(subject).latestBeside(report(subject))))
                .finds(CorrectReportForms::found)
                .shows("action/report-shown", subject -> Map.of("report", report(subject)))
                .revises()
                .needsReason()
                .fields(CorrectReportForms::said)
                .finish(CorrectReportForms::numbered));
    }

    private static List<FormField> said(Subject subject) {
        Report report = report(subject);
        RatingLevel rating = report.said().rating();
        return List.of(
                FormField.radios(
                                "status",
                                "Status",
                                Stream.of(ActionStatus.PLANNED, ActionStatus.IN_PROGRESS)
                                        .map(status -> Option.of(status.name(), status.title()))
                                        .toList())
                        .needed("Choose a status")
                        .prefill(report.said().status()),
                FormField.radios("rating", "Rating (optional)", ActionForms.ratings(subject))
                        .prefill(rating == null ? "" : rating.letter()),
                FormField.area("comment", "Comment (optional)")
                        .prefill(report.said().comment()),
                FormField.date(DAY, "As-at date")
                        .untilToday(subject)
                        .hint("The date this applies to. It cannot be in the future.")
                        .needed("Enter the date this applies to")
                        .prefill(report.stamp().asAt()));
    }

    private static Optional<Report> found(Subject subject) {
        String number = subject.named("number");
        return number.matches("[0-9]{1,9}") ? action(subject).report(Integer.parseInt(number)) : Optional.empty();
    }

    private static Command numbered(Subject subject, Command command) {
        return command.with("report", report(subject).number());
    }

    private static Report report(Subject subject) {
        return subject.found(Report.class);
    }

    private static CurrentAction action(Subject subject) {
        return subject.state(CurrentAction.class);
    }
}
