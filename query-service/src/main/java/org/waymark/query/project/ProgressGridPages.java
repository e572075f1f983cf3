package org.waymark.query.project;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.Pages;

/** The project-progress grid. */
@Pages
class ProgressGridPages {

    private final StrategyPageModel pageModel;
    private final Answers answers;

    ProgressGridPages(StrategyPageModel pageModel, Answers answers) {
        this.pageModel = pageModel;
        this.answers = answers;
    }

    @GetMapping("/strategies/{code}/progress-grid")
    @ForReaders
    ModelAndView grid(StrategySnapshot snapshot) {
        ProgressGrid grid = answers.laidOut(snapshot, ProgressGrid.class, ProgressGrids::grid);
        return pageModel
                .page("project/progress-grid", "progress-grid", snapshot)
                .addObject("grid", grid)
                .addObject("largeSheet", true)
                .addObject(
                        "hasProjects",
                        grid.themes().stream()
                                .anyMatch(theme -> !theme.projects().isEmpty()));
    }
}
