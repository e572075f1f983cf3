package org.waymark.query.crossreference;

import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** The cross-reference matrix for programs. */
@Api
class CrossReferenceApi {

    private final Answers answers;

    CrossReferenceApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/strategies/{code}/cross-reference")
    @Summary("The reference frameworks of a strategy, with the themes, projects and actions linked to each item")
    @ForReaders
    Answer<CrossReference> matrix(StrategySnapshot snapshot) {
        return Answer.ofDay(snapshot, () -> answers.laidOut(snapshot, CrossReference.class, CrossReferences::matrix));
    }
}
