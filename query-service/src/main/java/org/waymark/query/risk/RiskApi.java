package org.waymark.query.risk;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** The risk register and the risk matrix for programs. */
@Api
class RiskApi {

    @GetMapping("/api/strategies/{code}/risk-register")
    @Summary("Every risk with its assessments, its rating, and whether its review is overdue")
    @ForReaders
    ResponseEntity<RiskRegister> register(StrategySnapshot snapshot) {
        RiskRegister register = Risks.register(snapshot);
        return Answers.at(register.position(), register.day(), register);
    }

    @GetMapping("/api/strategies/{code}/risk-matrix")
    @Summary("Likelihood by impact: the rating of each cell, and the risks in it")
    @ForReaders
    ResponseEntity<RiskMatrixView> matrix(
            StrategySnapshot snapshot, @RequestParam(defaultValue = "current") String assessment) {
        RiskMatrixView matrix = Risks.matrix(snapshot, kind(assessment));
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
