package org.waymark.query.portfolio;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Pages;

/** The strategies that somebody may look into, side by side. */
@Pages
class PortfolioPages {

    private final Portfolios portfolios;

    PortfolioPages(Portfolios portfolios) {
        this.portfolios = portfolios;
    }

    @GetMapping("/portfolio")
    @ForEverybodySignedIn
    ModelAndView portfolio(@ModelAttribute("asked") PortfolioAsked asked) {
        AsOf asOf = asked.asOf();
        PortfolioFilter filter = asked.filter();
        return new ModelAndView("portfolio/portfolio")
                .addObject("portfolio", portfolios.of(asOf, filter))
                .addObject("filter", filter)
                .addObject("day", asOf.present() ? "" : asOf.toString())
                .addObject(FilterWords.ATTRIBUTE, filter.inWords());
    }
}
