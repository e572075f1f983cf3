package org.waymark.query.strategy;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.strategy.Strategies.StrategyList;
import org.waymark.query.web.Pages;

/** The first page: which strategies there are. */
@Pages
class StrategyListPages {

    private final Strategies strategies;
    private final EffectiveRoles effectiveRoles;

    StrategyListPages(Strategies strategies, EffectiveRoles effectiveRoles) {
        this.effectiveRoles = effectiveRoles;
        this.strategies = strategies;
    }

    @GetMapping("/")
    @ForEverybodySignedIn
    ModelAndView list() {
        StrategyList all = strategies.all();
        return new ModelAndView("strategy/list")
                .addObject(
                        "strategies",
                        effectiveRoles.limited().map(all::of).orElse(all).strategies());
    }
}
