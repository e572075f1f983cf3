package org.waymark.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.query.fulltext.TextIndex;
import org.waymark.query.fulltext.TextSearch;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.search.SearchResults.Found;
import org.waymark.query.search.SearchResults.KindCount;
import org.waymark.query.search.StrategyIndex.Held;
import org.waymark.query.web.Refs;

/** Searches strategies, each at a moment. */
@Component
final class Search {

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::score)
            .reversed()
            .thenComparing(ranked -> ranked.moment().strategy().code().value())
            .thenComparingInt(ranked -> ranked.document().kind().order())
            .thenComparing(ranked -> ranked.document().ref(), Refs.NATURAL);

    private final StrategyIndexes indexes;

    Search(StrategyIndexes indexes) {
        this.indexes = indexes;
    }

    private record Ranked(StrategyMoment moment, SearchDocument document, float score) {}

    /** What was asked for in some strategies. Whoever asks may read all of them. */
    SearchResults find(List<StrategyMoment> moments, SearchQuestion asked) {
        if (asked.words().isEmpty()) {
            return SearchResults.nothing(asked.q());
        }
        List<Held> held = new ArrayList<>(moments.size());
        try {
            moments.forEach(moment -> held.add(indexes.hold(moment)));
            List<TextIndex.Held> readers = held.stream().map(Held::index).toList();
            try (TextSearch search = new TextSearch(asked.words(), readers)) {
                return results(search, moments, held, asked);
            }
        } finally {
            held.forEach(Held::close);
        }
    }

    private static SearchResults results(
            TextSearch search, List<StrategyMoment> moments, List<Held> held, SearchQuestion asked) {
        List<TextSearch.Hit> every = search.every();
        List<TextSearch.Hit> hits = every.isEmpty() ? search.any() : every;
        List<Ranked> all = hits.stream()
                .map(hit -> new Ranked(
                        moments.get(hit.index()),
                        Objects.requireNonNull(held.get(hit.index()).byKey().get(hit.key())),
                        hit.score()))
                .sorted(BEST_FIRST)
                .toList();
        List<Ranked> ofKind = all.stream()
                .filter(ranked ->
                        asked.kind() == null || ranked.document().kind().equals(asked.kind()))
                .toList();
        FoundTexts texts = new FoundTexts(search);
        List<Found> shown = ofKind.stream()
                .skip(asked.skipped())
                .limit(asked.limit())
                .map(ranked -> texts.of(ranked.moment().strategy(), ranked.document()))
                .toList();
        return new SearchResults(
                asked.q(),
                ofKind.size(),
                every.isEmpty() && !all.isEmpty(),
                search.similar(),
                counts(all),
                asked.page(),
                (ofKind.size() + asked.limit() - 1) / asked.limit(),
                shown);
    }

    private static List<KindCount> counts(List<Ranked> all) {
        Map<FoundKind, Integer> counts = all.stream()
                .collect(Collectors.groupingBy(ranked -> ranked.document().kind(), Collectors.summingInt(ranked -> 1)));
        return FoundKind.ALL.stream()
                .map(kind -> new KindCount(kind, counts.getOrDefault(kind, 0)))
                .filter(kind -> kind.count() > 0)
                .toList();
    }
}
