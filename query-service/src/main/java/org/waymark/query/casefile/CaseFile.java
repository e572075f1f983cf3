package org.waymark.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.waymark.events.CaseKind;
import org.waymark.events.StrategyCode;
import org.waymark.query.cases.CaseName;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.strategy.FrameworkLink;

/**
 * Everything about one case: its state, and all that happened to it.
 *
 * @param state    what only this kind of case has
 * @param links    the cases it is linked to
 * @param notes    the latest 1,000, oldest first
 * @param files    attached as evidence, oldest first; without those that were removed
 * @param timeline the latest 1,000 changes, oldest first
 */
public record CaseFile(
        StrategyCode strategy,
        String ref,
        CaseKind kind,
        String title,
        long position,
        String asOf,
        LocalDate day,
        CaseState state,
        List<CaseName> links,
        List<FrameworkLink> frameworkItems,
        List<Note> notes,
        List<EvidenceFile> files,
        List<AuditEntry> timeline) {

    /** The same with another timeline. */
    CaseFile with(List<AuditEntry> other) {
        return new CaseFile(
                strategy, ref, kind, title, position, asOf, day, state, links, frameworkItems, notes, files, other);
    }

    /** As others speak of it. */
    CaseName name() {
        return new CaseName(ref, kind, title);
    }
}
