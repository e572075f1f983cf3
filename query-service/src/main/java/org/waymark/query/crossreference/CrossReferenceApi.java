package org.waymark.query.crossreference;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** The cross-reference matrix for programs. */
@Api
class CrossReferenceApi {

    @GetMapping("/api/strategies/{code}/cross-reference")
    @Summary("The reference frameworks of a strategy, with the themes, projects and actions linked to each item")
    @ForReaders
    ResponseEntity<CrossReference> matrix(StrategySnapshot snapshot) {
        CrossReference matrix = CrossReferences.matrix(snapshot);
        return Answers.at(matrix.position(), matrix.day(), matrix);
    }
}
