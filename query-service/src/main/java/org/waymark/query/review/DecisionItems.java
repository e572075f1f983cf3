package org.waymark.query.review;

import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.review.DecisionFold.DECISIONS;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.kinds.CaseFacets;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;

/** What the decisions of a strategy are about: a decision is found by the theme, leads and ratings of its items. */
record DecisionItems(Map<String, List<CaseFacets>> byDecision) {

    static DecisionItems of(CaseKinds kinds, StrategySnapshot snapshot) {
        StrategyMoment moment = new StrategyMoment(Strategies.at(snapshot), snapshot);
        Map<String, CaseFacets> known = snapshot.all(DECISIONS).stream()
                .flatMap(decision -> decision.items().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), ref -> facets(kinds, moment, ref)));
        return new DecisionItems(snapshot.all(DECISIONS).stream()
                .collect(Collectors.toMap(
                        DecisionView::ref,
                        decision -> decision.items().stream()
                                .map(ref -> known.getOrDefault(ref, CaseFacets.NONE))
                                .toList())));
    }

    private static CaseFacets facets(CaseKinds kinds, StrategyMoment moment, String ref) {
        return moment.snapshot()
                .one(CASES, ref)
                .map(about -> kinds.of(about.kind()).facets(moment, ref))
                .orElse(CaseFacets.NONE);
    }

    /** Whether one of its items is what is asked for; a decision about nothing is as an item that belongs to nothing. */
    boolean match(String decision, CaseFilter cases) {
        List<CaseFacets> items = byDecision.getOrDefault(decision, List.of());
        return items.isEmpty()
                ? matches(cases, CaseFacets.NONE)
                : items.stream().anyMatch(item -> matches(cases, item));
    }

    private static boolean matches(CaseFilter cases, CaseFacets item) {
        return item.ratings().isEmpty()
                ? cases.matches(item.theme(), item.leads(), null)
                : item.ratings().stream().anyMatch(letter -> cases.matches(item.theme(), item.leads(), letter));
    }

    /** Who leads each of the items. */
    Stream<List<String>> leads() {
        return byDecision.values().stream().flatMap(List::stream).map(CaseFacets::leads);
    }
}
