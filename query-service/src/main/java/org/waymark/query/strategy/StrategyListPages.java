package org.waymark.query.strategy;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.web.Pages;

/** The first page: which strategies there are. */
@Pages
class StrategyListPages {

    private final Strategies strategies;

    StrategyListPages(Strategies strategies) {
        this.strategies = strategies;
    }

    @GetMapping("/")
    @ForEverybodySignedIn
    ModelAndView list() {
        return new ModelAndView("strategy/list")
                .addObject("strategies", strategies.all().strategies());
    }
}
