package org.waymark.query.review;

import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** Reviews and decisions for programs. */
@Api
class ReviewApi {

    private final Answers answers;

    ReviewApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/strategies/{code}/reviews")
    @ForReaders
    @Summary("The meetings of a strategy, and when the next ones are due under its reporting cycle.")
    Answer<ReviewCalendar> reviews(StrategySnapshot snapshot) {
        StrategySnapshot known = known(snapshot);
        return Answer.ofDay(known, () -> answers.laidOut(known, ReviewCalendar.class, Reviews::calendar));
    }

    @GetMapping("/api/strategies/{code}/decisions")
    @ForReaders
    @Summary("The decisions of a strategy, latest first, each with the changes that carry it out.")
    Answer<DecisionList> decisions(StrategySnapshot snapshot) {
        StrategySnapshot known = known(snapshot);
        return Answer.of(known, () -> answers.laidOut(known, DecisionList.class, Reviews::decisions));
    }

    static StrategySnapshot known(StrategySnapshot snapshot) {
        return snapshot.onlyAsKnown("Meetings and decisions are shown as they were recorded");
    }
}
