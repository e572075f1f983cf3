package org.waymark.query.project;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForReaders;

/** The project-progress grid for programs. */
@Api
class ProgressGridApi {

    private final ProgressGrids grids;

    ProgressGridApi(ProgressGrids grids) {
        this.grids = grids;
    }

    @GetMapping("/api/strategies/{code}/progress-grid")
    @Summary("The latest rating of each project by stage, grouped by theme")
    @ForReaders
    ResponseEntity<ProgressGrid> grid(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String mode) {
        AsOf moment = AsOf.parse(asOf, mode);
        ProgressGrid grid = grids.of(NotFoundException.codeOrNotFound(code), moment)
                .orElseThrow(() -> NotFoundException.strategy(code, moment));
        return Answers.at(grid.position(), grid.day(), grid);
    }
}
