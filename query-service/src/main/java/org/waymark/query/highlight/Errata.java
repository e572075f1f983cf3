package org.waymark.query.highlight;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.waymark.events.CaseKind;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.cases.CaseFold;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening.Acknowledged;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.FileAttached;
import org.waymark.query.happening.Happening.FileRemoved;
import org.waymark.query.happening.Happening.FrameworkLinked;
import org.waymark.query.happening.Happening.FrameworkUnlinked;
import org.waymark.query.happening.Happening.Linked;
import org.waymark.query.happening.Happening.NoteCorrected;
import org.waymark.query.happening.Happening.Noted;
import org.waymark.query.happening.Happening.Redaction;
import org.waymark.query.happening.Happening.StrategyChanged;
import org.waymark.query.happening.Happening.Unlinked;
import org.waymark.query.highlight.HighlightReportView.Issue;
import org.waymark.query.highlight.content.Erratum;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;

/**
 * What was recorded after a report was issued and changes what it said: late reports for days of its period, and corrections of
 * what it told. What is true only for later days belongs to the next report.
 */
final class Errata {

    /** Beyond this, a report is not corrected but written anew. */
    private static final int MOST = 200;

    /** Reports and meetings are not what a report is folded from. */
    private static final Set<CaseKind> OTHERS = Set.of(CaseKind.HIGHLIGHT_REPORT, CaseKind.REVIEW);

    private Errata() {}

    /** In the order in which they were recorded, up to the moment shown. */
    static List<Erratum> since(Issue issue, StrategySnapshot snapshot) {
        ZoneId zone = Strategies.at(snapshot).charter().timeZone();
        LocalDate issued = LocalDate.ofInstant(issue.stamp().recordedAt(), zone);
        LocalDate last =
                issue.head().to().isAfter(issued) ? issued : issue.head().to();
        return AuditTrail.between(snapshot, issue.basis(), snapshot.position()).stream()
                .filter(entry -> changes(entry, issue.head().from(), last))
                .filter(entry -> snapshot.one(CaseFold.CASES, entry.item())
                        .filter(about -> OTHERS.contains(about.kind()))
                        .isEmpty())
                .limit(MOST)
                .map(Errata::erratum)
                .toList();
    }

    private static boolean changes(AuditEntry entry, LocalDate from, LocalDate last) {
        if (entry.asAt().isAfter(last)) {
            return false;
        }
        return switch (entry.happening()) {
            case Corrected _ -> true;
            case Noted _, NoteCorrected _, Acknowledged _, Redaction _, StrategyChanged _ -> false;
            case FileAttached _, FileRemoved _ -> false;
            case Linked _, Unlinked _, FrameworkLinked _, FrameworkUnlinked _ -> false;
            default -> !entry.asAt().isBefore(from);
        };
    }

    private static Erratum erratum(AuditEntry entry) {
        return new Erratum(
                entry.position(),
                entry.recordedAt(),
                entry.asAt(),
                entry.actor(),
                entry.item(),
                entry.sentence(),
                entry.reason());
    }
}
