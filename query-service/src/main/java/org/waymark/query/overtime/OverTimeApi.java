package org.waymark.query.overtime;

import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** How a strategy came on, for programs. */
@Api
class OverTimeApi {

    private final Answers answers;

    OverTimeApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/strategies/{code}/over-time")
    @Summary(
            "Ratings at the end of each of the last twelve months, whole and by theme; actions planned and done; slippage")
    @ForReaders
    Answer<OverTime> overTime(StrategySnapshot snapshot) {
        return Answer.ofDay(snapshot, () -> answers.laidOut(snapshot, OverTime.class, OverTimes::of));
    }
}
