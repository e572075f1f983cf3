package org.waymark.query.overtime;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.Pages;

/** How a strategy came on. */
@Pages
class OverTimePages {

    private final StrategyPageModel pageModel;
    private final Answers answers;

    OverTimePages(StrategyPageModel pageModel, Answers answers) {
        this.pageModel = pageModel;
        this.answers = answers;
    }

    @GetMapping("/strategies/{code}/over-time")
    @ForReaders
    ModelAndView overTime(StrategySnapshot snapshot) {
        return pageModel
                .page("overtime/over-time", "overview", snapshot)
                .addObject("over", answers.laidOut(snapshot, OverTime.class, OverTimes::of));
    }
}
