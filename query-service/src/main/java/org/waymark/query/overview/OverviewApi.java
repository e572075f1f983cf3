package org.waymark.query.overview;

import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** A strategy at a glance, for programs. */
@Api
class OverviewApi {

    private final Overviews overviews;
    private final Answers answers;

    OverviewApi(Overviews overviews, Answers answers) {
        this.overviews = overviews;
        this.answers = answers;
    }

    @GetMapping("/api/strategies/{code}/overview")
    @Summary("What needs attention first, counts, changes since the last meeting, and next dates")
    @ForReaders
    Answer<Overview> overview(StrategySnapshot snapshot) {
        return Answer.ofDay(snapshot, () -> answers.laidOut(snapshot, Overview.class, overviews::of));
    }
}
