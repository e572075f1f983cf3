package org.waymark.query.settings;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForCoordinators;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The themes and settings of a strategy, with links to the forms that change them. */
@Pages
class SetUpPages {

    private final StrategyPageModel pageModel;
    private final Forms forms;

    SetUpPages(StrategyPageModel pageModel, Forms forms) {
        this.pageModel = pageModel;
        this.forms = forms;
    }

    @GetMapping("/strategies/{code}/set-up")
    @ForCoordinators
    ModelAndView setUp(@Present StrategySnapshot snapshot, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        return pageModel
                .present("settings/set-up", SetUpForms.SECTION, strategy)
                .addObject("offered", forms.offered(strategy, reader));
    }
}
