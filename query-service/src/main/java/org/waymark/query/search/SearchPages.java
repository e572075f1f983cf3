package org.waymark.query.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.EndOfDay;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Pages;

/** What is found by words, in a strategy and in all that somebody may read. */
@Pages
class SearchPages {

    /** Why a day cannot be searched as it is known now. */
    static final String AS_KNOWN = "Search finds what was known at a moment";

    private final Search search;
    private final SearchedStrategies strategies;
    private final StrategyPageModel pageModel;

    SearchPages(Search search, SearchedStrategies strategies, StrategyPageModel pageModel) {
        this.search = search;
        this.strategies = strategies;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/search")
    @ForReaders
    ModelAndView inStrategy(
            StrategySnapshot snapshot,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String page) {
        // Of a day as now corrected there is no index: the page says so, and leads to what was known then.
        SearchQuestion question = SearchQuestion.of(snapshot.asOf().corrected() ? null : q, kind, page, null);
        SearchResults results = search.find(List.of(new StrategyMoment(Strategies.at(snapshot), snapshot)), question);
        return pageModel
                .page("search/in-strategy", "search", snapshot)
                .addObject("results", results)
                .addObject("kind", question.kind())
                .addObject(FilterWords.ATTRIBUTE, inWords(question));
    }

    @GetMapping("/search")
    @ForEverybodySignedIn
    ModelAndView everywhere(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String day) {
        SearchQuestion question = SearchQuestion.of(q, kind, page, null);
        AsOf asOf = EndOfDay.of(day);
        List<StrategyMoment> moments = strategies.at(asOf);
        return new ModelAndView("search/everywhere")
                .addObject("results", search.find(moments, question))
                .addObject("kind", question.kind())
                .addObject("day", asOf.present() ? "" : asOf.toString())
                .addObject(
                        "strategies",
                        moments.stream().map(StrategyMoment::strategy).toList())
                .addObject(FilterWords.ATTRIBUTE, inWords(question));
    }

    /** What was looked for, in words, for people who read it on paper. */
    static String inWords(SearchQuestion asked) {
        return new FilterWords()
                .and("what has", asked.q().isEmpty() ? null : "“" + asked.q() + "”")
                .and("kind", asked.kind() == null ? null : asked.kind().title())
                .sentence();
    }
}
