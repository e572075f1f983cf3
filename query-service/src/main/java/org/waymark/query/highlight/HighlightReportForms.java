package org.waymark.query.highlight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.ReportHead;
import org.waymark.events.Role;
import org.waymark.events.Typed;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.moment.Snapshots;

/** What can be done with a highlight report, from its draft to who has read it. */
@Component
final class HighlightReportForms implements CaseForms {

    private final Snapshots snapshots;

    HighlightReportForms(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.HIGHLIGHT_REPORT;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                SectionForms.write(),
                SectionForms.choose(),
                about("edit", "edit-highlight-report", "Change period, people or sections")
                        .button("Save the changes")
                        .done("Report changed")
                        .revises()
                        .allowedTo(Role.COORDINATOR)
                        .when(in(ReportState.DRAFT))
                        .fields(HighlightReportForms::head),
                about("submit", "submit-highlight-report", "Submit for approval")
                        .done("Report submitted")
                        .allowedTo(Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR)
                        .by(HighlightReportForms::writes)
                        .when(in(ReportState.DRAFT))
                        .fields(
                                subject -> List.of(
                                        FormField.inset(
                                                "Nobody can write in it while it waits for approval. The sponsor issues or returns it."))),
                about("return", "return-highlight-report", "Return to the author")
                        .done("Report returned")
                        .needsReason()
                        .allowedTo(Role.SPONSOR, Role.COORDINATOR)
                        .when(in(ReportState.SUBMITTED)),
                about("issue", "issue-highlight-report", "Issue the report")
                        .irreversible("What this version says cannot be changed afterwards")
                        .button("Issue the report")
                        .done("Report issued")
                        .allowedTo(Role.SPONSOR, Role.COORDINATOR)
                        .by(HighlightReportForms::issues)
                        .when(HighlightReportForms::canBeIssued)
                        .fields(HighlightReportForms::approval)
                        .leadsTo((subject, id) -> "/highlight-reports/" + subject.ref()),
                about("revise", "revise-highlight-report", "Begin the next version")
                        .done("Next version begun")
                        .needsReason()
                        .allowedTo(Role.COORDINATOR)
                        .when(in(ReportState.ISSUED))
                        .finds((subject, moment) -> Optional.of(
                                ErrataFound.of(snapshots.of(subject.strategy().code(), moment), report(subject))))
                        .shows("highlight/revised", subject -> Map.of("errata", subject.found(ErrataFound.class)))
                        .fields(subject -> List.of(FormField.inset(
                                "Give as the reason what was wrong. The version that was issued stays readable, and the"
                                        + " next one says why it was needed.")))
                        .leadsTo((subject, id) -> "/highlight-reports/" + subject.ref()),
                about("acknowledge", "acknowledge-highlight-report", "Acknowledge that you have read it")
                        .button("I have read it")
                        .done("Noted that you have read it")
                        .withoutDecision()
                        .allowedTo(Role.values())
                        .by(HighlightReportForms::isReader)
                        .when(HighlightReportForms::isUnread)
                        .leadsTo((subject, id) -> "/highlight-reports/" + subject.ref()),
                about("withdraw", "withdraw-highlight-report", "Withdraw the report")
                        .irreversible("The report cannot be issued again under this reference")
                        .done("Report withdrawn")
                        .needsReason()
                        .allowedTo(Role.SPONSOR, Role.COORDINATOR)
                        .when(in(ReportState.DRAFT, ReportState.SUBMITTED, ReportState.ISSUED)));
    }

    /** A form about a report. */
    static CommandForm about(String name, String command, String title) {
        return CommandForm.about("report", name, command, title);
    }

    static Predicate<Subject> in(ReportState... any) {
        return subject ->
                subject.is(HighlightReportView.class, report -> List.of(any).contains(report.state()));
    }

    static HighlightReportView report(Subject subject) {
        return subject.state(HighlightReportView.class);
    }

    /** The coordinator writes in every report, and its author in this one. */
    static boolean writes(Subject subject) {
        return subject.reader().coordinates()
                || subject.is(
                        HighlightReportView.class,
                        report -> Typed.samePerson(
                                report.head().author(), subject.reader().id()));
    }

    private static boolean issues(Subject subject) {
        return subject.reader().roles().contains(Role.SPONSOR)
                || subject.strategy().reports().coordinatorIssues();
    }

    /** Only a sponsor issues what nobody submitted. */
    private static boolean canBeIssued(Subject subject) {
        boolean sponsor = subject.reader().roles().contains(Role.SPONSOR);
        return in(ReportState.SUBMITTED).test(subject)
                || sponsor && in(ReportState.DRAFT).test(subject);
    }

    private static boolean isReader(Subject subject) {
        return subject.is(
                HighlightReportView.class,
                report -> report.isSentTo(subject.reader().id()));
    }

    private static boolean isUnread(Subject subject) {
        return in(ReportState.ISSUED, ReportState.DRAFT, ReportState.SUBMITTED).test(subject)
                && subject.is(
                        HighlightReportView.class,
                        report -> report.isUnreadBy(subject.reader().id()));
    }

    private static List<FormField> approval(Subject subject) {
        return List.of(
                FormField.inset(
                        "This records everything that the report shows, as it is now. Later changes are listed beside it; to"
                                + " correct it, begin the next version."),
                Members.offered(
                        FormField.line("approvedBy", "Approved by (optional)")
                                .hint("A person or a body. If empty, the sponsor who issues it."),
                        subject));
    }

    private static List<FormField> head(Subject subject) {
        ReportHead head = report(subject).head();
        return List.of(
                FormField.date("from", "First day of the period")
                        .needed("Enter the first day of the period")
                        .prefill(head.from()),
                FormField.date("to", "Last day of the period")
                        .hint("The report shows everything as at this day.")
                        .needed("Enter the last day of the period")
                        .prefill(head.to()),
                ReportHeadFields.review().prefill(head.review()),
                ReportHeadFields.title().prefill(head.title()),
                Members.offered(FormField.line("author", "Author").needed("Enter who writes it"), subject)
                        .prefill(head.author()),
                Members.offered(ReportHeadFields.owner(), subject).prefill(head.owner()),
                Members.offered(ReportHeadFields.distribution(), subject).prefill(head.distribution()),
                ReportHeadFields.sections(head.sections()));
    }
}
