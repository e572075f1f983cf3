package org.waymark.query.project;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** The project-progress grid for programs. */
@Api
class ProgressGridApi {

    @GetMapping("/api/strategies/{code}/progress-grid")
    @Summary("The latest rating of each project by stage, grouped by theme")
    @ForReaders
    ResponseEntity<ProgressGrid> grid(StrategySnapshot snapshot) {
        ProgressGrid grid = ProgressGrids.grid(snapshot);
        return Answers.at(grid.position(), grid.day(), grid);
    }
}
