package org.waymark.query.review;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.forms.Forms;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The list of decisions. */
@Pages
class DecisionPages {

    private final Forms forms;
    private final CaseKinds kinds;
    private final Answers answers;
    private final StrategyPageModel pageModel;

    DecisionPages(Forms forms, CaseKinds kinds, Answers answers, StrategyPageModel pageModel) {
        this.forms = forms;
        this.kinds = kinds;
        this.answers = answers;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/decisions")
    @ForReaders
    ModelAndView decisions(
            StrategySnapshot snapshot,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String rating,
            @RequestParam(defaultValue = "") String sort,
            Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        DecisionList list = answers.laidOut(snapshot, DecisionList.class, Reviews::decisions);
        DecisionItems items = items(answers, kinds, snapshot);
        DecisionFilter filter =
                new DecisionFilter(new CaseFilter(theme, lead, rating), text, status, owner, mine, overdue, sort);
        return pageModel
                .page("review/decisions", "decisions", snapshot)
                .addObject("list", list)
                .addObject("shown", filter.of(list, items, reader.id()))
                .addObject("counts", DecisionCounts.of(list))
                .addObject("filter", filter)
                .addObject("statuses", DecisionFilter.STATUSES)
                .addObject("owners", DecisionFilter.owners(list))
                .addObject("themes", CaseFilter.themesOrNone(strategy))
                .addObject("leads", CaseFilter.leads(items.leads()))
                .addObject("ratings", CaseFilter.ratings(strategy.ratings()))
                .addObject("sorts", DecisionFilter.SORTS)
                .addObject(FilterWords.ATTRIBUTE, filter.inWords(strategy, reader.id()))
                .addObject("records", forms.offers(strategy, "record-decision", reader));
    }

    static DecisionItems items(Answers answers, CaseKinds kinds, StrategySnapshot snapshot) {
        return answers.laidOut(snapshot, DecisionItems.class, at -> DecisionItems.of(kinds, at));
    }
}
