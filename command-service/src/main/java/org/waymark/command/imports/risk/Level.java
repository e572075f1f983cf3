package org.waymark.command.imports.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.waymark.command.risk.AssessmentField;
import org.waymark.command.risk.ReassessRisk;
import org.waymark.command.schema.Ref;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskRating;
import org.waymark.events.StrategyCode;

/**
 * An assessment as a register has it: likelihood and impact, 1 to 5, or a rating without numbers.
 *
 * @param likelihood null where only a rating is given
 * @param impact     null where only a rating is given
 * @param rating     null in a row with numbers: they say it
 * @param rationale  what it rests on; null where nothing is said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Level(
        @Nullable Integer likelihood,
        @Nullable Integer impact,
        @Nullable RiskRating rating,
        @Nullable String rationale) {

    /** The same in an event; null where there is none. */
    static @Nullable Level of(@Nullable RiskAssessment assessment) {
        return assessment == null
                ? null
                : new Level(assessment.likelihood(), assessment.impact(), assessment.rating(), assessment.rationale());
    }

    /** The same in a command; null where there is none. */
    static @Nullable AssessmentField fieldOf(@Nullable Level level) {
        return level == null
                ? null
                : new AssessmentField(level.likelihood, level.impact, level.rationale, null, level.withoutNumbers());
    }

    /**
     * The command that changes an assessment to this one. What a row does not say stays.
     *
     * @param before null where there is no such assessment yet
     */
    ReassessRisk reassess(StrategyCode strategy, Ref risk, RiskAssessment.Kind kind, @Nullable RiskAssessment before) {
        return new ReassessRisk(
                strategy,
                risk,
                kind,
                likelihood,
                impact,
                rationale == null && before != null ? before.rationale() : rationale,
                before == null ? null : before.confidence(),
                withoutNumbers());
    }

    /** The rating where there are no numbers to say it; null where there are. */
    private @Nullable String withoutNumbers() {
        return likelihood == null ? stated() : null;
    }

    /** The numbers in words, such as “4 × 3”; null where there are none. */
    @Nullable String score() {
        return likelihood == null ? null : likelihood + " × " + impact;
    }

    /** The rating in words; null where numbers of a row say it. */
    @Nullable String stated() {
        return rating == null ? null : rating.title();
    }
}
