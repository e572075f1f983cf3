package org.waymark.command.risk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.Confidence;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskRating;

/** The rules about assessments: numbers, which the matrix in force rates, or a rating without numbers; never both. */
final class Assessments {

    private static final String LIKELIHOOD = "likelihood";
    private static final String IMPACT = "impact";

    private Assessments() {}

    /**
     * The assessment that is given.
     *
     * @param at what the names of its fields start with, such as {@code inherent.}
     * @throws Refusal if it is neither both numbers nor a rating
     */
    static RiskAssessment of(Strategy strategy, AssessmentField given, String at) {
        Integer likelihood = given.likelihood();
        Integer impact = given.impact();
        return new RiskAssessment(
                likelihood,
                impact,
                given.rating() != null
                        ? stated(given.rating(), likelihood, impact, at)
                        : computed(strategy, likelihood, impact, at),
                strategy.matrixVersion(),
                given.rationale(),
                Objects.requireNonNullElse(given.confidence(), Confidence.MEDIUM));
    }

    /** @throws Refusal if a risk would be raised without any assessment that says how it is rated today */
    static void mustBeGiven(@Nullable AssessmentField inherent, @Nullable AssessmentField current) {
        if (inherent == null && current == null) {
            throw refused(
                    "inherent." + LIKELIHOOD,
                    "risk.not-assessed",
                    "Give likelihood and impact, or a rating alone: before any control, with today's controls, or both.");
        }
    }

    private static RiskRating stated(String word, @Nullable Integer likelihood, @Nullable Integer impact, String at) {
        if (likelihood != null || impact != null) {
            throw refused(
                    at + "rating",
                    "risk.rated-twice",
                    "The rating follows from likelihood and impact. Give both of these, or a rating alone.");
        }
        return RiskRating.read(word)
                .orElseThrow(() -> refused(
                        at + "rating",
                        "risk.rating-unknown",
                        "‘%s’ is not a rating of the risk matrix. Write %s.".formatted(word, RiskRating.WORDS)));
    }

    private static RiskRating computed(
            Strategy strategy, @Nullable Integer likelihood, @Nullable Integer impact, String at) {
        if (likelihood != null && impact != null) {
            return strategy.matrix().rating(likelihood, impact);
        }
        boolean nothing = likelihood == null && impact == null;
        String missing = likelihood == null ? LIKELIHOOD : IMPACT;
        throw refused(
                at + missing,
                "risk.not-assessed",
                nothing
                        ? "Give likelihood and impact, each from 1 to 5, or a rating alone: High, Medium or Low."
                        : "Give the %s too, from 1 to 5, or a rating alone: High, Medium or Low.".formatted(missing));
    }

    private static Refusal refused(String field, String code, String message) {
        return Refusal.at(field, Refusal.Kind.RULE, code, message);
    }
}
