package org.waymark.query.overview;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** A strategy at a glance, for programs. */
@Api
class OverviewApi {

    private final Overviews overviews;

    OverviewApi(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/api/strategies/{code}/overview")
    @Summary("What needs attention first, counts, changes since the last meeting, and next dates")
    @ForReaders
    ResponseEntity<Overview> overview(StrategySnapshot snapshot) {
        Overview overview = overviews.of(snapshot);
        return Answers.at(overview.position(), overview.day(), overview);
    }
}
