package org.waymark.query.review;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The calendar of reviews, and the list of decisions. */
@Pages
class ReviewPages {

    private final Reviews reviews;
    private final Forms forms;
    private final StrategyPageModel pageModel;

    ReviewPages(Reviews reviews, Forms forms, StrategyPageModel pageModel) {
        this.reviews = reviews;
        this.forms = forms;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/reviews")
    @ForReaders
    ModelAndView calendar(@PathVariable String code, AsOf asOf, Reader reader) {
        StrategyView strategy = pageModel.strategy(code, asOf);
        ReviewCalendar calendar = reviews.calendar(strategy.code(), asOf).orElseThrow(StrategyPageModel::notFound);
        return pageModel
                .page("review/reviews", "reviews", strategy, asOf)
                .addObject("calendar", calendar)
                .addObject("schedules", forms.offers(strategy, "schedule-review", reader));
    }

    @GetMapping("/strategies/{code}/decisions")
    @ForReaders
    ModelAndView decisions(@PathVariable String code, AsOf asOf, Reader reader) {
        StrategyView strategy = pageModel.strategy(code, asOf);
        DecisionList list = reviews.decisions(strategy.code(), asOf).orElseThrow(StrategyPageModel::notFound);
        return pageModel
                .page("review/decisions", "decisions", strategy, asOf)
                .addObject("list", list)
                .addObject("records", forms.offers(strategy, "record-decision", reader));
    }
}
