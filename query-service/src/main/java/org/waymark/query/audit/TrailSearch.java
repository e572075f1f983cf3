package org.waymark.query.audit;

import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.waymark.events.StrategyCode;
import org.waymark.query.api.TextKeeper;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Page;
import org.waymark.query.audit.AuditTrail.Window;
import org.waymark.query.fulltext.TextIndex;
import org.waymark.query.fulltext.TextSearch;
import org.waymark.query.fulltext.TypedWords;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.Once;
import org.waymark.query.moment.StrategySnapshot;

/** The audit trail, also by words. Only who looks for words pays for an index, which is in memory while it is in use. */
@Component
class TrailSearch implements TextKeeper {

    private static final int BASE = 4_096;

    /** Entries that are not asked for are read along, if they are few, rather than asking once more. */
    private static final int GAP = 16;

    private final Once<StrategyCode, TrailIndex> indexes;

    /** @param weight bytes of the indexes of all strategies */
    TrailSearch(MeterRegistry meters, @Value("${waymark.search.trail-weight:128MB}") DataSize weight) {
        this.indexes = new Once<>(
                "waymark.search",
                "trail",
                weight.toBytes(),
                (strategy, index) -> (int) Math.min(Integer.MAX_VALUE, BASE + index.weight()),
                meters);
    }

    /**
     * One page of the trail.
     *
     * @throws org.waymark.query.api.NotFoundException if the strategy did not exist at that moment
     * @throws org.waymark.query.moment.BadAsOfException if a moment is not in the ledger
     */
    Page page(StrategySnapshot snapshot, Filter filter, Window window) {
        TypedWords words = TypedWords.of(filter.text() == null ? "" : filter.text());
        return words.isEmpty()
                ? AuditTrail.page(snapshot, filter, window)
                : AuditTrail.page(
                        snapshot,
                        filter,
                        window,
                        (recorded, terms, from, to, limit, backward) ->
                                find(recorded, words, terms, from, to, limit, backward));
    }

    private List<AuditEntry> find(
            StrategySnapshot snapshot,
            TypedWords words,
            Map<String, String> terms,
            long from,
            long to,
            int limit,
            boolean backward) {
        TrailIndex index = indexes.get(snapshot.strategy(), TrailIndex::new);
        List<Long> positions;
        try (TextIndex.Held held = index.upTo(snapshot);
                TextSearch search = TextSearch.exactly(words, held)) {
            positions = search.numbers(terms, from, to, limit, backward);
        } finally {
            indexes.weighAgain(snapshot.strategy(), index);
        }
        List<AuditEntry> entries = at(snapshot, positions.stream().sorted().toList());
        return backward ? entries.reversed() : entries;
    }

    /** @param positions in order */
    private static List<AuditEntry> at(StrategySnapshot snapshot, List<Long> positions) {
        Set<Long> wanted = new HashSet<>(positions);
        List<AuditEntry> entries = new ArrayList<>(positions.size());
        int next = 0;
        while (next < positions.size()) {
            int last = next;
            while (last + 1 < positions.size() && positions.get(last + 1) - positions.get(last) <= GAP) {
                last++;
            }
            long from = positions.get(next);
            long to = positions.get(last);
            snapshot
                    .entries(AUDIT_TRAIL, Map.of(), from, to, (int) Math.min(Integer.MAX_VALUE, to - from + 1), false)
                    .stream()
                    .filter(entry -> wanted.contains(entry.position()))
                    .forEach(entries::add);
            next = last + 1;
        }
        return entries;
    }

    @Override
    public void forget() {
        indexes.forget();
    }
}
