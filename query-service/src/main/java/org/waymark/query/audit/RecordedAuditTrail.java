package org.waymark.query.audit;

import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.AsOfResolver;
import org.waymark.query.moment.BadAsOfException;
import org.waymark.query.moment.StrategyCalendar;
import org.waymark.query.views.Entries;
import org.waymark.query.views.LiveViews;
import org.waymark.query.views.ViewPositions;

/**
 * Every change of a strategy, in the order of the ledger. Entries change only where a text
 * of them is redacted, and then for all moments alike, so the trail as of a past
 * moment is the part of it up to that moment's position.
 */
final class RecordedAuditTrail implements AuditTrail {

    private final Entries<AuditEntry> entries;
    private final LiveViews live;
    private final ViewPositions positions;
    private final AsOfResolver moments;
    private final StrategyCalendar calendar;

    RecordedAuditTrail(LiveViews live, ViewPositions positions, AsOfResolver moments, StrategyCalendar calendar) {
        this.entries = live.entries(AUDIT_TRAIL);
        this.live = live;
        this.positions = positions;
        this.moments = moments;
        this.calendar = calendar;
    }

    @Override
    public Optional<Page> page(StrategyCode strategy, AsOf asOf, Filter filter, Window window) {
        ZoneId zone = calendar.zoneOf(strategy);
        long position = position(strategy, asOf, zone);
        if (!existed(strategy, position)) {
            return Optional.empty();
        }
        Range range = range(strategy, filter, window, position, zone);
        List<AuditEntry> found = entries.find(
                strategy, terms(filter), range.from(), range.to(), window.limit() + 1, window.newestFirst());
        boolean more = found.size() > window.limit();
        List<AuditEntry> shown = more ? found.subList(0, window.limit()) : found;
        Long next = more ? shown.getLast().position() : null;
        return Optional.of(new Page(strategy, position, asOf.toString(), shown, next));
    }

    @Override
    public List<AuditEntry> of(StrategyCode strategy, String item, AsOf asOf) {
        long position = position(strategy, asOf, calendar.zoneOf(strategy));
        Map<String, String> terms = Map.of(AuditFold.ITEM, item);
        return entries.find(strategy, terms, 0, position, MAX_LIMIT, true).reversed();
    }

    private long position(StrategyCode strategy, AsOf asOf, ZoneId zone) {
        if (asOf.mode() == AsOf.Mode.CORRECTED) {
            throw new BadAsOfException(
                    "The audit trail shows what was recorded up to a moment, corrections as changes of"
                            + " their own: ask for it without mode=corrected");
        }
        if (asOf.present()) {
            return positions.of(AUDIT_TRAIL);
        }
        long position = moments.lastOf(strategy, asOf.moment(), zone);
        positions.await(Set.of(AUDIT_TRAIL), position);
        return position;
    }

    private boolean existed(StrategyCode strategy, long position) {
        return live.current(STRATEGIES, strategy, strategy.value())
                .filter(found -> found.created().position() <= position)
                .isPresent();
    }

    private Range range(StrategyCode strategy, Filter filter, Window window, long position, ZoneId zone) {
        long from = filter.from() == null ? 0 : moments.firstOf(strategy, filter.from(), zone);
        long to = filter.to() == null ? position : Math.min(position, moments.lastOf(strategy, filter.to(), zone));
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
