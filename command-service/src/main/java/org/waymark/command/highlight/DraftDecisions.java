package org.waymark.command.highlight;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.CarriedText;
import org.waymark.events.Charter;
import org.waymark.events.HighlightReportEvent.HighlightReportDrafted;
import org.waymark.events.HighlightReportEvent.HighlightReportEdited;
import org.waymark.events.ReportHead;

/** The rules about what a draft says of itself. */
final class DraftDecisions {

    private DraftDecisions() {}

    static Decision draft(Reports reports, DraftHighlightReport command, DecisionContext context) {
        Strategy strategy = reports.strategy();
        Charter charter = strategy.mustExist(command.strategy());
        reports.meetings().mustBeForReports("review", Ref.valueOrNull(command.review()));
        Optional<Report.Issued> last = reports.lastIssued();
        ReportPeriod period = ReportPeriod.of(
                command.from(),
                command.to(),
                last.map(Report.Issued::to).or(reports.meetings()::lastHeld),
                charter,
                strategy.cycle());
        strategy.mustBeMembers("distribution", command.distribution());
        List<String> sections =
                command.sections().isEmpty() ? strategy.reportSettings().sections() : command.sections();
        Strategy.mustBeSections("sections", sections);
        ReportHead head = new ReportHead(
                period.from(),
                period.to(),
                Ref.valueOrNull(command.review()),
                command.title(),
                command.author() == null ? context.actor() : command.author(),
                command.owner(),
                distinct(command.distribution()),
                sections);
        String ref = reports.ref(command.ref());
        List<CarriedText> carriedOver = last.map(Report.Issued::narrative).orElse(List.of()).stream()
                .filter(text -> sections.contains(text.section()))
                .toList();
        return Decision.of(ref, new HighlightReportDrafted(command.strategy(), ref, head, carriedOver));
    }

    static Decision edit(Reports reports, EditHighlightReport command, DecisionContext context) {
        Report report = reports.mustHave(command.strategy(), command.report());
        report.mustBeDraft();
        ReportHead before = report.head();
        ReportHead after = command.changes().appliedTo(ReportFields.of(before)).head();
        if (after.equals(before)) {
            throw Refusal.at(
                    "changes",
                    Refusal.Kind.RULE,
                    "report.unchanged",
                    "This would change nothing. Change at least one field.");
        }
        ReportPeriod.mustBeInOrder("changes", after.from(), after.to());
        if (command.changes().contain("review")) {
            reports.meetings().mustBeForReports("changes", after.review());
        }
        reports.strategy()
                .mustBeMembers(
                        "changes",
                        after.distribution().stream()
                                .filter(person -> !before.distribution().contains(person))
                                .toList());
        Strategy.mustBeSections("changes", after.sections());
        return Decision.of(report.ref(), new HighlightReportEdited(command.strategy(), report.ref(), before, after));
    }

    private static List<String> distinct(List<String> people) {
        return List.copyOf(new LinkedHashSet<>(people));
    }
}
