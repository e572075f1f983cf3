package org.waymark.query.project;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Pages;

/** The project-progress grid. */
@Pages
class ProgressGridPages {

    private final ProgressGrids grids;
    private final StrategyPageModel pageModel;

    ProgressGridPages(ProgressGrids grids, StrategyPageModel pageModel) {
        this.grids = grids;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/progress-grid")
    @ForReaders
    ModelAndView grid(@PathVariable String code, AsOf asOf) {
        StrategyView strategy = pageModel.strategy(code, asOf);
        ProgressGrid grid = grids.of(strategy.code(), asOf).orElseThrow(StrategyPageModel::notFound);
        return pageModel
                .page("project/progress-grid", "progress-grid", strategy, asOf)
                .addObject("grid", grid)
                .addObject("largeSheet", true)
                .addObject(
                        "hasProjects",
                        grid.themes().stream()
                                .anyMatch(theme -> !theme.projects().isEmpty()));
    }
}
