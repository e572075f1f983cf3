package org.waymark.query.risk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForReaders;

/** The risk register and the risk matrix for programs. */
@Api
class RiskApi {

    private final Risks risks;

    RiskApi(Risks risks) {
        this.risks = risks;
    }

    @GetMapping("/api/strategies/{code}/risk-register")
    @Summary("Every risk with its assessments, its rating, and whether its review is overdue")
    @ForReaders
    ResponseEntity<RiskRegister> register(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String mode) {
        AsOf moment = AsOf.parse(asOf, mode);
        RiskRegister register = risks.register(NotFoundException.codeOrNotFound(code), moment)
                .orElseThrow(() -> NotFoundException.strategy(code, moment));
        return Answers.at(register.position(), register.day(), register);
    }

    @GetMapping("/api/strategies/{code}/risk-matrix")
    @Summary("Likelihood by impact: the rating of each cell, and the risks in it")
    @ForReaders
    ResponseEntity<RiskMatrixView> matrix(
            @PathVariable String code,
            @RequestParam(defaultValue = "current") String assessment,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String mode) {
        AsOf moment = AsOf.parse(asOf, mode);
        RiskMatrixView matrix = risks.matrix(NotFoundException.codeOrNotFound(code), moment, kind(assessment))
                .orElseThrow(() -> NotFoundException.strategy(code, moment));
        return Answers.at(matrix.position(), matrix.day(), matrix);
    }

    private static Kind kind(String word) {
        try {
            return Kind.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("“" + word + "” is not an assessment. Give inherent, current or target");
        }
    }
}
