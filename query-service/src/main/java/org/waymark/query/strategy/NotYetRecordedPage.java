package org.waymark.query.strategy;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** What a page says of a moment by which nothing was recorded: when that began, and how to see the day as it is known now. */
@ControllerAdvice(annotations = Pages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotYetRecordedPage {

    private final StrategyPageModel pageModel;

    NotYetRecordedPage(StrategyPageModel pageModel) {
        this.pageModel = pageModel;
    }

    @ExceptionHandler
    ModelAndView notYetRecorded(NotYetRecordedException early, Reader reader) {
        StrategySnapshot snapshot = early.snapshot();
        AsOf asOf = snapshot.asOf();
        StrategyPage page = pageModel.before(snapshot);
        ModelAndView shown = new ModelAndView("strategy/not-yet-recorded", HttpStatus.NOT_FOUND);
        return shown.addObject("page", page)
                .addObject("reader", reader)
                .addObject("first", page.strategy().created())
                .addObject(
                        "corrected",
                        asOf.moment() instanceof AsOf.AtPosition
                                ? null
                                : page.here() + "?"
                                        + asOf.in(AsOf.Mode.CORRECTED).parameters());
    }
}
