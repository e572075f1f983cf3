package org.waymark.query.project;

import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** The project-progress grid for programs. */
@Api
class ProgressGridApi {

    private final Answers answers;

    ProgressGridApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/strategies/{code}/progress-grid")
    @Summary("The latest rating of each project by stage, grouped by theme")
    @ForReaders
    Answer<ProgressGrid> grid(StrategySnapshot snapshot) {
        return Answer.ofDay(snapshot, () -> answers.laidOut(snapshot, ProgressGrid.class, ProgressGrids::grid));
    }
}
