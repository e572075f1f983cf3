package org.waymark.query.project;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The project-progress grid. */
@Pages
class ProgressGridPages {

    private final StrategyPageModel pageModel;
    private final Answers answers;
    private final Forms forms;

    ProgressGridPages(StrategyPageModel pageModel, Answers answers, Forms forms) {
        this.forms = forms;
        this.pageModel = pageModel;
        this.answers = answers;
    }

    @GetMapping("/strategies/{code}/progress-grid")
    @ForReaders
    ModelAndView grid(
            StrategySnapshot snapshot,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String rating,
            @RequestParam(defaultValue = "") String sort,
            Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        GridFilter filter = new GridFilter(new CaseFilter(theme, lead, rating), sort);
        ProgressGrid grid = answers.laidOut(snapshot, ProgressGrid.class, ProgressGrids::grid);
        return pageModel
                .page("project/progress-grid", "progress-grid", snapshot)
                .addObject("grid", filter.of(grid))
                .addObject("filter", filter)
                .addObject("all", (int) grid.rows().count())
                .addObject("themes", CaseFilter.themes(strategy))
                .addObject("leads", CaseFilter.leads(grid.rows().map(ProgressGrid.Row::leads)))
                .addObject("ratings", CaseFilter.ratings(strategy.ratings()))
                .addObject("sorts", GridFilter.SORTS)
                .addObject(
                        "ratesThemes",
                        snapshot.asOf().present() && forms.offers(strategy, ThemeRatingForms.SET, reader))
                .addObject(FilterWords.ATTRIBUTE, filter.inWords(strategy))
                .addObject("largeSheet", true);
    }
}
