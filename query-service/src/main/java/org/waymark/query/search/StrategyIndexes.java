package org.waymark.query.search;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.waymark.events.StrategyCode;
import org.waymark.query.api.TextKeeper;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.Edition;
import org.waymark.query.moment.Once;
import org.waymark.query.search.StrategyIndex.Documents;
import org.waymark.query.search.StrategyIndex.Held;

/**
 * The indexes of strategies in which somebody searches, in memory on this node: one of the present of each, and some of past
 * moments. They are made from the snapshot that the request reads, so that what is found is exactly what its pages show.
 */
@Component
final class StrategyIndexes implements TextKeeper {

    private static final String METRICS = "waymark.search";
    private static final int BASE = 4_096;

    private final SearchDocuments documents;
    private final Once<StrategyCode, StrategyIndex> present;
    private final Once<Past, StrategyIndex> past;

    private record Past(StrategyCode strategy, Edition edition) {}

    /**
     * Makes it with room for some.
     *
     * @param presentWeight bytes of the indexes of the present
     * @param pastWeight    bytes of those of past moments
     */
    StrategyIndexes(
            SearchDocuments documents,
            MeterRegistry meters,
            @Value("${waymark.search.present-weight:96MB}") DataSize presentWeight,
            @Value("${waymark.search.past-weight:32MB}") DataSize pastWeight) {
        this.documents = documents;
        this.present =
                new Once<>(METRICS, "present", presentWeight.toBytes(), (strategy, index) -> weight(index), meters);
        this.past = new Once<>(METRICS, "past", pastWeight.toBytes(), (key, index) -> weight(index), meters);
    }

    private static int weight(StrategyIndex index) {
        return (int) Math.min(Integer.MAX_VALUE, BASE + index.weight());
    }

    /** The index of a strategy at a moment, to be closed. */
    Held hold(StrategyMoment moment) {
        StrategyCode strategy = moment.strategy().code();
        Edition edition = moment.snapshot().edition();
        if (moment.asOf().present()) {
            StrategyIndex index = present.get(strategy, StrategyIndex::new);
            long before = index.weight();
            var held = index.at(edition, comments -> read(moment, comments));
            if (index.weight() != before) {
                present.weighAgain(strategy, index);
            }
            if (held.isPresent()) {
                return held.get();
            }
        }
        return past.get(new Past(strategy, edition), () -> made(moment, edition))
                .at(edition, comments -> read(moment, comments))
                .orElseThrow();
    }

    private StrategyIndex made(StrategyMoment moment, Edition edition) {
        StrategyIndex index = new StrategyIndex();
        index.at(edition, comments -> read(moment, comments)).orElseThrow().close();
        return index;
    }

    private Documents read(StrategyMoment moment, Comments before) {
        Comments comments = before.upTo(moment.snapshot());
        return new Documents(comments, documents.of(moment, comments));
    }

    @Override
    public void forget() {
        present.forget();
        past.forget();
    }
}
