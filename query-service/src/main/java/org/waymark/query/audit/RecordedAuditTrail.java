package org.waymark.query.audit;

import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.BadAsOfException;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;

/**
 * Every change of a strategy, in the order of the ledger. Entries change only where a text
 * of them is redacted, and then for all moments alike, so the trail as of a past
 * moment is the part of it up to that moment's position.
 */
final class RecordedAuditTrail implements AuditTrail {

    private final Snapshots snapshots;

    RecordedAuditTrail(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Optional<Page> page(StrategyCode strategy, AsOf asOf, Filter filter, Window window) {
        StrategySnapshot snapshot = known(strategy, asOf);
        if (!existed(snapshot)) {
            return Optional.empty();
        }
        Range range = range(snapshot, filter, window);
        List<AuditEntry> found = snapshot.entries(
                AUDIT_TRAIL, terms(filter), range.from(), range.to(), window.limit() + 1, window.newestFirst());
        boolean more = found.size() > window.limit();
        List<AuditEntry> shown = more ? found.subList(0, window.limit()) : found;
        Long next = more ? shown.getLast().position() : null;
        return Optional.of(new Page(strategy, snapshot.position(), asOf.toString(), shown, next));
    }

    @Override
    public List<AuditEntry> of(StrategyCode strategy, String item, AsOf asOf) {
        StrategySnapshot snapshot = known(strategy, asOf);
        Map<String, String> terms = Map.of(AuditFold.ITEM, item);
        return snapshot.entries(AUDIT_TRAIL, terms, 0, snapshot.position(), MAX_LIMIT, true)
                .reversed();
    }

    private StrategySnapshot known(StrategyCode strategy, AsOf asOf) {
        if (asOf.mode() == AsOf.Mode.CORRECTED) {
            throw new BadAsOfException(
                    "The audit trail shows corrections as changes of their own. Ask for it without mode=corrected");
        }
        return snapshots.of(strategy, asOf);
    }

    /** The strategy as it is now says so too, without a fold of its past. */
    private static boolean existed(StrategySnapshot snapshot) {
        return Strategies.in(snapshot.present())
                .filter(found -> found.created().position() <= snapshot.position())
                .isPresent();
    }

    private static Range range(StrategySnapshot snapshot, Filter filter, Window window) {
        long position = snapshot.position();
        long from = filter.from() == null ? 0 : snapshot.firstOf(filter.from());
        long to = filter.to() == null ? position : Math.min(position, snapshot.lastOf(filter.to()));
        Long after = window.after();
        if (after == null) {
            return new Range(from, to);
        }
        return window.newestFirst()
                ? new Range(from, Math.min(to, after - 1))
                : new Range(Math.max(from, after + 1), to);
    }

    private static Map<String, String> terms(Filter filter) {
        Map<String, String> terms = new HashMap<>();
        put(terms, AuditFold.ITEM, filter.item());
        put(terms, AuditFold.ACTOR, filter.actor());
        put(terms, AuditFold.TYPE, filter.type());
        return terms;
    }

    private static void put(Map<String, String> terms, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            terms.put(name, value.strip());
        }
    }

    /** First and last position, both included. */
    private record Range(long from, long to) {}
}
