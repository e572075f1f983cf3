package org.waymark.query.redaction;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.redaction.Redactions.Listed;

/** The redactions of a strategy for programs, newest first. */
@Api
class RedactionApi {

    private final Redactions redactions;

    RedactionApi(Redactions redactions) {
        this.redactions = redactions;
    }

    @GetMapping("/api/strategies/{code}/redactions")
    @Summary("Redactions, asked for or carried out, newest first")
    @ForRedactionReaders
    ResponseEntity<Listed> list(@PathVariable String code) {
        Listed listed = redactions.all(NotFoundException.codeOrNotFound(code));
        return Answers.at(listed.position(), listed);
    }
}
