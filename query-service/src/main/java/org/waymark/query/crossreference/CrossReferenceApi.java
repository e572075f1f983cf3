package org.waymark.query.crossreference;

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

/** The cross-reference matrix for programs. */
@Api
class CrossReferenceApi {

    private final CrossReferences references;

    CrossReferenceApi(CrossReferences references) {
        this.references = references;
    }

    @GetMapping("/api/strategies/{code}/cross-reference")
    @Summary("The reference frameworks of a strategy, with the themes, projects and actions linked to each item")
    @ForReaders
    ResponseEntity<CrossReference> matrix(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String mode) {
        AsOf moment = AsOf.parse(asOf, mode);
        CrossReference matrix = references
                .of(NotFoundException.codeOrNotFound(code), moment)
                .orElseThrow(() -> NotFoundException.strategy(code, moment));
        return Answers.at(matrix.position(), matrix.day(), matrix);
    }
}
