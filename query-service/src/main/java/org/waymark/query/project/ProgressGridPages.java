package org.waymark.query.project;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.strategy.StrategyFrame;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.system.AsOf;
import org.waymark.query.web.ForReaders;
import org.waymark.query.web.Pages;

/** The project-progress grid. */
@Pages
class ProgressGridPages {

    private final ProgressGrids grids;
    private final StrategyFrame frame;

    ProgressGridPages(ProgressGrids grids, StrategyFrame frame) {
        this.grids = grids;
        this.frame = frame;
    }

    @GetMapping("/strategies/{code}/progress-grid")
    @ForReaders
    ModelAndView grid(@PathVariable String code, AsOf asOf) {
        StrategyView strategy = frame.strategy(code, asOf);
        ProgressGrid grid = grids.of(strategy.code(), asOf).orElseThrow(StrategyFrame::notFound);
        return frame.page("project/progress-grid", "progress-grid", strategy, asOf)
                .addObject("grid", grid)
                .addObject("largeSheet", true)
                .addObject(
                        "hasProjects",
                        grid.themes().stream()
                                .anyMatch(theme -> !theme.projects().isEmpty()));
    }
}
