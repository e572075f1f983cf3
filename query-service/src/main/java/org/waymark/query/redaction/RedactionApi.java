package org.waymark.query.redaction;

import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.redaction.Redactions.Listed;

/** The redactions of a strategy for programs, newest first. */
@Api
class RedactionApi {

    @GetMapping("/api/strategies/{code}/redactions")
    @Summary("Redactions, asked for or carried out, newest first")
    @ForRedactionReaders
    Answer<Listed> list(@Present StrategySnapshot snapshot) {
        return Answer.of(snapshot, () -> Redactions.all(snapshot));
    }
}
