package org.waymark.query.review;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The calendar of reviews. */
@Pages
class ReviewPages {

    private final Forms forms;
    private final Answers answers;
    private final StrategyPageModel pageModel;

    ReviewPages(Forms forms, StrategyPageModel pageModel, Answers answers) {
        this.answers = answers;
        this.forms = forms;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/reviews")
    @ForReaders
    ModelAndView calendar(StrategySnapshot snapshot, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        ReviewCalendar calendar = answers.laidOut(snapshot, ReviewCalendar.class, Reviews::calendar);
        return pageModel
                .page("review/reviews", "reviews", snapshot)
                .addObject("calendar", calendar)
                .addObject("schedules", forms.offers(strategy, "schedule-review", reader));
    }
}
