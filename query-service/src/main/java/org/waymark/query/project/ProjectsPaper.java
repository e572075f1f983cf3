package org.waymark.query.project;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.query.api.Answers;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;

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
        return List.of();
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        ProgressGrid grid = answers.laidOut(asked.snapshot(), ProgressGrid.class, ProgressGrids::grid);
        return Paper.of("Projects", ProgressGridPaper.projects(grid));
    }
}
