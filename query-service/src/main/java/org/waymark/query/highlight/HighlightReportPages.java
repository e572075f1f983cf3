package org.waymark.query.highlight;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The list of highlight reports. */
@Pages
class HighlightReportPages {

    private final Forms forms;
    private final Answers answers;
    private final StrategyPageModel pageModel;

    HighlightReportPages(Forms forms, Answers answers, StrategyPageModel pageModel) {
        this.forms = forms;
        this.answers = answers;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/highlight-reports")
    @ForReaders
    ModelAndView reports(StrategySnapshot snapshot, Reader reader) {
        return pageModel
                .page("highlight/reports", "highlight-reports", snapshot)
                .addObject("list", answers.laidOut(snapshot, HighlightReportList.class, HighlightReportList::of))
                .addObject("drafts", forms.offers(Strategies.at(snapshot), "draft-highlight-report", reader));
    }
}
