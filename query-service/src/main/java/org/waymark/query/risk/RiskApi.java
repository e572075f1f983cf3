package org.waymark.query.risk;

import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** The risk register and the risk matrix for programs. */
@Api
class RiskApi {

    private final Answers answers;

    RiskApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/strategies/{code}/risk-register")
    @Summary("Every risk with its assessments, its rating, and whether its review is overdue")
    @ForReaders
    Answer<RiskRegister> register(StrategySnapshot snapshot) {
        return Answer.ofDay(snapshot, () -> answers.laidOut(snapshot, RiskRegister.class, Risks::register));
    }

    @GetMapping("/api/strategies/{code}/risk-matrix")
    @Summary("Likelihood by impact: the rating of each cell, and the risks in it")
    @ForReaders
    Answer<RiskMatrixView> matrix(
            StrategySnapshot snapshot, @RequestParam(defaultValue = "current") String assessment) {
        Kind kind = kind(assessment);
        return Answer.ofDay(snapshot, () -> Risks.matrix(snapshot, kind));
    }

    static Kind kind(String word) {
        try {
            return Kind.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadParameterException(
                    "assessment", "“" + word + "” is not an assessment. Give inherent, current or target");
        }
    }
}
