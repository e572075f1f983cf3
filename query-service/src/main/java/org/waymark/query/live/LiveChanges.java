package org.waymark.query.live;

import static org.waymark.query.cases.CaseFold.CASES;

import java.util.List;
import java.util.Optional;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.cases.CaseView;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Reader;

/**
 * What was recorded in a strategy behind a position.
 *
 * @param position every event up to and with it is among the changes, or was known before
 * @param many     whether there are more than are told one by one: then none is, and everything is to be read anew
 * @param changes  in the order of the ledger
 */
record LiveChanges(long position, boolean many, List<LiveChange> changes) {

    /** More than a person would read one by one; an import records hundreds at a time. */
    static final int MOST = 100;

    /**
     * Those of a strategy, in the words that a reader may read. Names are those that the thread shows.
     *
     * @param after the position up to which the reader knows everything
     */
    static LiveChanges of(StrategySnapshot now, long after, Reader reader) {
        long position = now.position();
        if (position <= after) {
            return new LiveChanges(after, false, List.of());
        }
        List<AuditEntry> entries = AuditTrail.some(now, after, MOST + 1);
        return entries.size() > MOST
                ? new LiveChanges(position, true, List.of())
                : new LiveChanges(
                        position,
                        false,
                        entries.stream()
                                .map(entry -> change(now, entry, reader.readsHistory()))
                                .toList());
    }

    private static LiveChange change(StrategySnapshot now, AuditEntry entry, boolean history) {
        Optional<CaseView> about = now.one(CASES, entry.item());
        String strategy = "/strategies/" + now.strategy();
        return new LiveChange(
                entry.position(),
                entry.recordedAt(),
                entry.item(),
                about.map(CaseView::kind).orElse(null),
                about.map(CaseView::title).orElse(null),
                about.map(found -> strategy + "/cases/" + found.ref()).orElse(strategy),
                history ? entry.actor() : null,
                history ? Formats.person(entry.actor()) : null,
                history ? NamedPeople.in(entry.sentence()) : null);
    }
}
