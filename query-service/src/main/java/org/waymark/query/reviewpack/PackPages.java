package org.waymark.query.reviewpack;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Parameters;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.overtime.OverTime;
import org.waymark.query.overtime.OverTimes;
import org.waymark.query.review.DecisionHistory;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Pages;

/** The pack of a review, what was known when something was decided, and any two moments compared. */
@Pages
class PackPages {

    private final ReviewPacks packs;
    private final DecisionReconstructions known;
    private final Answers answers;
    private final StrategyPageModel pageModel;

    PackPages(ReviewPacks packs, DecisionReconstructions known, Answers answers, StrategyPageModel pageModel) {
        this.packs = packs;
        this.known = known;
        this.answers = answers;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/reviews/{ref}")
    @ForHistoryReaders
    ModelAndView pack(StrategySnapshot snapshot, @PathVariable String ref) {
        Strategies.at(snapshot);
        ReviewPack pack = packs.find(snapshot, ref).orElseThrow(StrategyPageModel::notFound);
        StrategySnapshot then = ReviewPacks.atMeeting(pack, snapshot);
        return pageModel
                .page("reviewpack/pack", "reviews", snapshot)
                .addObject("pack", pack)
                .addObject("over", answers.laidOut(then, OverTime.class, OverTimes::of))
                .addObject(
                        "then",
                        pageModel.shown("reviews", then, "/strategies/" + snapshot.strategy() + "/reviews/" + ref));
    }

    @GetMapping("/strategies/{code}/decisions/{ref}/known")
    @ForHistoryReaders
    ModelAndView known(@Present StrategySnapshot present, @PathVariable String ref) {
        DecisionReconstruction then = known.find(present, ref).orElseThrow(StrategyPageModel::notFound);
        DecisionHistory decision = then.decision();
        AsOf moment = new AsOf(new AsOf.AtDecision(decision.ref()), AsOf.Mode.KNOWN);
        return pageModel
                .page(
                        "reviewpack/known",
                        "decisions",
                        present.at(moment),
                        "/strategies/" + present.strategy() + "/cases/" + decision.ref())
                .addObject("known", then)
                .addObject("decision", decision);
    }

    @GetMapping("/strategies/{code}/compare")
    @ForHistoryReaders
    ModelAndView compare(
            @Present StrategySnapshot present,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "1") int page) {
        AsOf end = AsOf.parse(Parameters.text(to), null);
        Moment begin = Parameters.text(day) == null ? Parameters.moment(from) : Parameters.moment(day);
        ChangeReport changed = ChangeReports.since(present.at(end), begin);
        return pageModel
                .page(
                        "reviewpack/compare",
                        "reviews",
                        present.at(end),
                        "/strategies/" + present.strategy() + "/compare")
                .addObject("changed", changed)
                .addObject("compared", ComparedKinds.of(changed, kind, page))
                .addObject("same", same(changed, end))
                .addObject(
                        FilterWords.ATTRIBUTE,
                        new FilterWords()
                                .and(
                                        "changes since the strategy",
                                        changed.after() < 0
                                                ? "began"
                                                : Formats.moment(AsOf.parse(changed.from(), null)))
                                .sentence())
                .addObject("first", Formats.moment(AsOf.parse(changed.from(), null)))
                .addObject("last", Formats.moment(end))
                .addObject("upToNow", end.present());
    }

    /** The same two moments in the address of another page. */
    private static String same(ChangeReport changed, AsOf end) {
        UriComponentsBuilder same = UriComponentsBuilder.newInstance().queryParam("from", changed.from());
        if (!end.present()) {
            same.queryParam("to", end);
        }
        return same.encode().toUriString();
    }
}
