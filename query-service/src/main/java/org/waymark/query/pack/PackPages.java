package org.waymark.query.pack;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.review.DecisionView;
import org.waymark.query.strategy.StrategyFrame;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.system.AsOf;
import org.waymark.query.system.AsOf.Point;
import org.waymark.query.web.ForHistoryReaders;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Words;

/** The pack of a review, what was known when something was decided, and any two moments compared. */
@Pages
class PackPages {

    private final ReviewPacks packs;
    private final KnownThens known;
    private final PeriodChanges changes;
    private final StrategyFrame frame;
    private final Words words;

    PackPages(ReviewPacks packs, KnownThens known, PeriodChanges changes, StrategyFrame frame, Words words) {
        this.packs = packs;
        this.known = known;
        this.changes = changes;
        this.frame = frame;
        this.words = words;
    }

    @GetMapping("/strategies/{code}/reviews/{ref}")
    @ForHistoryReaders
    ModelAndView pack(@PathVariable String code, @PathVariable String ref, AsOf asOf) {
        StrategyView strategy = frame.strategy(code, asOf);
        ReviewPack pack = packs.of(strategy.code(), ref, asOf).orElseThrow(StrategyFrame::notFound);
        return frame.page("review/pack", "reviews", strategy, asOf).addObject("pack", pack);
    }

    @GetMapping("/strategies/{code}/decisions/{ref}/known")
    @ForHistoryReaders
    ModelAndView known(@PathVariable String code, @PathVariable String ref) {
        StrategyView strategy = frame.strategy(code, AsOf.now());
        KnownThen then = known.of(strategy.code(), ref).orElseThrow(StrategyFrame::notFound);
        DecisionView decision = then.decision();
        AsOf moment = new AsOf(new AsOf.AtDecision(decision.ref()), AsOf.Mode.KNOWN);
        return frame.page("review/known", "decisions", frame.strategy(code, moment), moment)
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
        StrategyView strategy = frame.strategy(code, end);
        Point begin = day == null || day.isBlank() ? point(from) : AsOf.point(day.strip());
        WhatChanged changed = changes.since(strategy.code(), begin, end.point()).orElseThrow(StrategyFrame::notFound);
        return frame.page("review/compare", "reviews", strategy, end)
                .addObject("here", "/strategies/" + code + "/compare")
                .addObject("changed", changed)
                .addObject("first", words.moment(AsOf.parse(changed.from(), null)))
                .addObject("last", words.moment(end));
    }

    private static @Nullable Point point(@Nullable String text) {
        return text == null || text.isBlank() ? null : AsOf.point(text.strip());
    }
}
