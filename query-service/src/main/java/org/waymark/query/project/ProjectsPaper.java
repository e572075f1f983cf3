package org.waymark.query.project;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.query.api.Answers;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.strategy.Strategies;

/** The projects with the plan of their stages, as a file that can be imported again. */
@Component
class ProjectsPaper implements PaperTable {

    private final Answers answers;

    ProjectsPaper(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public String page() {
        return "progress-grid";
    }

    @Override
    public List<PaperFilter> filters() {
        return ProgressGridPaper.FILTERS;
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        GridFilter filter = ProgressGridPaper.filter(asked);
        ProgressGrid grid = filter.of(answers.laidOut(asked.snapshot(), ProgressGrid.class, ProgressGrids::grid));
        return new Paper(
                "Projects",
                List.of(ProgressGridPaper.projects(grid)),
                List.of(),
                filter.inWords(Strategies.at(asked.snapshot())));
    }
}
