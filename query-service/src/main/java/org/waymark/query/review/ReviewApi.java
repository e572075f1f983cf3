package org.waymark.query.review;

import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.AsKnown;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** Reviews and decisions for programs. */
@Api
class ReviewApi {

    private static final String AS_KNOWN = "Meetings and decisions are shown as they were recorded";

    private final Answers answers;

    ReviewApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/strategies/{code}/reviews")
    @ForReaders
    @Summary("The meetings of a strategy, and when the next ones are due under its reporting cycle.")
    Answer<ReviewCalendar> reviews(@AsKnown(AS_KNOWN) StrategySnapshot snapshot) {
        return Answer.ofDay(snapshot, () -> answers.laidOut(snapshot, ReviewCalendar.class, Reviews::calendar));
    }

    @GetMapping("/api/strategies/{code}/decisions")
    @ForReaders
    @Summary("The decisions of a strategy, latest first, each with the changes that carry it out.")
    Answer<DecisionList> decisions(@AsKnown(AS_KNOWN) StrategySnapshot snapshot) {
        return Answer.of(snapshot, () -> answers.laidOut(snapshot, DecisionList.class, Reviews::decisions));
    }
}
