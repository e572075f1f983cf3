package org.waymark.query.search;

import static org.waymark.query.cases.CaseFold.CASES;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.events.Charter;
import org.waymark.events.Charter.Milestone;
import org.waymark.events.Objective;
import org.waymark.query.cases.CaseView;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.Theme;
import org.waymark.query.strategy.Workstream;

/** What is found of a strategy at a moment, from what its pages show then. */
@Component
final class SearchDocuments {

    private final CaseKinds kinds;

    SearchDocuments(CaseKinds kinds) {
        this.kinds = kinds;
    }

    /** All of it, by key. */
    Map<String, SearchDocument> of(StrategyMoment moment, Comments comments) {
        Map<String, CaseView> cases =
                moment.snapshot().all(CASES).stream().collect(Collectors.toMap(CaseView::ref, Function.identity()));
        Map<String, SearchDocument> all = new LinkedHashMap<>();
        put(all, of(moment.strategy()));
        kinds.all()
                .forEach(kind -> kind.searchTerms(moment).forEach(terms -> {
                    CaseView about = cases.get(terms.ref());
                    if (about != null && about.kind() == kind.kind()) {
                        put(
                                all,
                                new SearchDocument(
                                        FoundKind.of(kind.kind()),
                                        about.title(),
                                        terms,
                                        comments.on(terms.ref()),
                                        comments.filesOf(terms.ref())));
                    }
                }));
        return all;
    }

    private static void put(Map<String, SearchDocument> all, SearchDocument document) {
        all.put(document.key(), document);
    }

    private static SearchDocument of(StrategyView strategy) {
        Charter charter = strategy.charter();
        SearchTerms.Builder terms = SearchTerms.of(
                        strategy.code().value(), strategy.status().title())
                .text("Vision", charter.vision())
                .text("Aim", charter.aim())
                .text("Approach", charter.approach())
                .texts("Ambition", charter.ambitions())
                .texts(
                        "Objective",
                        charter.objectives().stream().map(Objective::title).toList())
                .texts(
                        "Milestone",
                        charter.milestones().stream().map(Milestone::title).toList())
                .texts("In scope", charter.included())
                .texts("Out of scope", charter.excluded())
                .texts("Resources", charter.resources())
                .texts("Principle", charter.principles())
                .text("Oversight", charter.oversight())
                .text("Governance", charter.governance());
        strategy.themes().forEach(theme -> add(terms, theme));
        terms.person("Sponsor", charter.sponsor()).person("Coordinator", charter.coordinator());
        return new SearchDocument(FoundKind.STRATEGY, charter.title(), terms.build(), List.of(), List.of());
    }

    private static void add(SearchTerms.Builder terms, Theme theme) {
        String label = "Theme " + theme.ref();
        terms.text(label, theme.title())
                .text(label, theme.description())
                .texts("Outcome of theme " + theme.ref(), theme.outcomes())
                .texts(
                        "Workstream of theme " + theme.ref(),
                        theme.workstreams().stream().map(Workstream::title).toList());
    }
}
