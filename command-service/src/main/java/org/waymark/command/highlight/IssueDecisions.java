package org.waymark.command.highlight;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.HighlightReportEvent.HighlightReportAcknowledged;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.events.HighlightReportEvent.HighlightReportReturned;
import org.waymark.events.HighlightReportEvent.HighlightReportRevised;
import org.waymark.events.HighlightReportEvent.HighlightReportSubmitted;
import org.waymark.events.HighlightReportEvent.HighlightReportWithdrawn;
import org.waymark.events.Role;
import org.waymark.events.Typed;

/** The rules about approval, issue and what comes after it. */
final class IssueDecisions {

    private final ReportContents contents;
    private final LongSupplier head;

    /** @param head the last position of the ledger */
    IssueDecisions(ReportContents contents, LongSupplier head) {
        this.contents = contents;
        this.head = head;
    }

    static Decision submit(Reports reports, SubmitHighlightReport command, DecisionContext context) {
        Report report = WritingDecisions.mustBeOpenTo(context, reports.mustHave(command.strategy(), command.report()));
        mustBeRated(report);
        return Decision.of(report.ref(), new HighlightReportSubmitted(command.strategy(), report.ref()));
    }

    static Decision giveBack(Reports reports, ReturnHighlightReport command, DecisionContext context) {
        Report report = reports.mustHave(command.strategy(), command.report());
        if (report.state() != Report.State.SUBMITTED) {
            throw notSubmitted(report, "returned");
        }
        context.needsReason("report.reason-missing", "Enter a reason for returning the report.");
        return Decision.of(report.ref(), new HighlightReportReturned(command.strategy(), report.ref()));
    }

    Decision issue(Reports reports, IssueHighlightReport command, DecisionContext context) {
        Report report = reports.mustHave(command.strategy(), command.report());
        boolean sponsor = context.role() == Role.SPONSOR;
        if (!sponsor && !reports.strategy().reportSettings().coordinatorIssues()) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "report.sponsor-issues",
                    "Only the sponsor issues highlight reports of this strategy. Submit it for their approval.");
        }
        switch (report.state()) {
            case SUBMITTED -> {}
            case DRAFT -> {
                if (!sponsor) {
                    throw notSubmitted(report, "issued");
                }
            }
            case ISSUED ->
                throw Report.refusal(
                        "report.issued",
                        "Report " + report.ref() + " is already issued. To change it, revise it: that opens its next"
                                + " version.");
            case WITHDRAWN -> report.mustNotBeWithdrawn();
        }
        mustBeRated(report);
        @Nullable String approvedBy = command.approvedBy() == null && sponsor ? context.actor() : command.approvedBy();
        FrozenContent frozen = contents.of(new ReportContents.Wanted(
                command.strategy(), report.ref(), report.version(), approvedBy, context.actor(), head.getAsLong()));
        return Decision.of(
                report.ref(),
                new HighlightReportIssued(
                        command.strategy(),
                        report.ref(),
                        report.version(),
                        approvedBy,
                        frozen.basis(),
                        frozen.schema(),
                        frozen.fingerprint(),
                        frozen.content()));
    }

    static Decision revise(Reports reports, ReviseHighlightReport command, DecisionContext context) {
        Report report = reports.mustHave(command.strategy(), command.report());
        report.mustNotBeWithdrawn();
        if (report.state() != Report.State.ISSUED) {
            throw Report.refusal(
                    "report.not-issued",
                    "Version " + report.version() + " of report " + report.ref() + " is not issued yet: it is "
                            + report.state().words() + ". Change that one.");
        }
        context.needsReason("report.reason-missing", "Enter a reason for revising the report: what was wrong with it?");
        return Decision.of(
                report.ref(), new HighlightReportRevised(command.strategy(), report.ref(), report.version() + 1));
    }

    static Decision withdraw(Reports reports, WithdrawHighlightReport command, DecisionContext context) {
        Report report = reports.mustHave(command.strategy(), command.report());
        report.mustNotBeWithdrawn();
        context.needsReason("report.reason-missing", "Enter a reason for withdrawing the report.");
        return Decision.of(report.ref(), new HighlightReportWithdrawn(command.strategy(), report.ref()));
    }

    static Decision acknowledge(Reports reports, AcknowledgeHighlightReport command, DecisionContext context) {
        Report report = reports.mustHave(command.strategy(), command.report());
        report.mustNotBeWithdrawn();
        int version = version(report, command.version());
        if (!Typed.isAmong(context.actor(), report.head().distribution())) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "report.not-on-list",
                    "You are not on the distribution list of report " + report.ref()
                            + ", so there is nothing to acknowledge.");
        }
        if (Typed.isAmong(context.actor(), report.readersOf(version))) {
            throw Report.refusal(
                    "report.already-acknowledged",
                    "You have already acknowledged version " + version + " of report " + report.ref()
                            + ". No change is needed.");
        }
        return Decision.of(report.ref(), new HighlightReportAcknowledged(command.strategy(), report.ref(), version));
    }

    private static int version(Report report, @Nullable Integer wanted) {
        int last = report.issuedVersions().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        if (last == 0) {
            throw Report.refusal("report.not-issued", "Report " + report.ref() + " is not issued yet.");
        }
        if (wanted != null && !report.issuedVersions().contains(wanted)) {
            throw Refusal.at(
                    "version",
                    Refusal.Kind.RULE,
                    "report.not-issued",
                    "There is no issued version " + wanted + " of report " + report.ref() + ". The last is version "
                            + last + ".");
        }
        return wanted == null ? last : wanted;
    }

    private static void mustBeRated(Report report) {
        if (!report.isRated()) {
            throw Report.refusal(
                    "report.not-rated",
                    "Report " + report.ref()
                            + " has no overall rating yet. Write its section Status with a rating and a reason first.");
        }
    }

    private static Refusal notSubmitted(Report report, String done) {
        return Report.refusal(
                "report.not-submitted",
                "Report " + report.ref() + " cannot be " + done + ": it is "
                        + report.state().words() + ", and has to be submitted for approval first.");
    }
}
