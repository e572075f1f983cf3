package org.waymark.query.reviewpack;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.review.DecisionView;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Pages;

/** The pack of a review, what was known when something was decided, and any two moments compared. */
@Pages
class PackPages {

    private final ReviewPacks packs;
    private final DecisionReconstructions known;
    private final ChangeReports changes;
    private final StrategyPageModel pageModel;
    private final Formats words;

    PackPages(
            ReviewPacks packs,
            DecisionReconstructions known,
            ChangeReports changes,
            StrategyPageModel pageModel,
            Formats words) {
        this.packs = packs;
        this.known = known;
        this.changes = changes;
        this.pageModel = pageModel;
        this.words = words;
    }

    @GetMapping("/strategies/{code}/reviews/{ref}")
    @ForHistoryReaders
    ModelAndView pack(@PathVariable String code, @PathVariable String ref, AsOf asOf) {
        StrategyView strategy = pageModel.strategy(code, asOf);
        ReviewPack pack = packs.of(strategy.code(), ref, asOf).orElseThrow(StrategyPageModel::notFound);
        return pageModel.page("reviewpack/pack", "reviews", strategy, asOf).addObject("pack", pack);
    }

    @GetMapping("/strategies/{code}/decisions/{ref}/known")
    @ForHistoryReaders
    ModelAndView known(@PathVariable String code, @PathVariable String ref) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        DecisionReconstruction then = known.of(strategy.code(), ref).orElseThrow(StrategyPageModel::notFound);
        DecisionView decision = then.decision();
        AsOf moment = new AsOf(new AsOf.AtDecision(decision.ref()), AsOf.Mode.KNOWN);
        return pageModel
                .page("reviewpack/known", "decisions", pageModel.strategy(code, moment), moment)
                .addObject("here", "/strategies/" + code + "/cases/" + decision.ref())
                .addObject("known", then)
                .addObject("decision", decision);
    }

    @GetMapping("/strategies/{code}/compare")
    @ForHistoryReaders
    ModelAndView compare(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String to) {
        AsOf end = AsOf.parse(to, null);
        StrategyView strategy = pageModel.strategy(code, end);
        Moment begin = day == null || day.isBlank() ? moment(from) : AsOf.moment(day.strip());
        ChangeReport changed =
                changes.since(strategy.code(), begin, end.moment()).orElseThrow(StrategyPageModel::notFound);
        return pageModel
                .page("reviewpack/compare", "reviews", strategy, end)
                .addObject("here", "/strategies/" + code + "/compare")
                .addObject("changed", changed)
                .addObject("first", words.moment(AsOf.parse(changed.from(), null)))
                .addObject("last", words.moment(end))
                .addObject("upToNow", end.present());
    }

    private static @Nullable Moment moment(@Nullable String text) {
        return text == null || text.isBlank() ? null : AsOf.moment(text.strip());
    }
}
