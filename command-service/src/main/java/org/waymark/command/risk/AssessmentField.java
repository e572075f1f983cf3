package org.waymark.command.risk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Texts;
import org.waymark.events.Confidence;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskMatrix;

/**
 * How likely a risk is and how hard it would hit.
 *
 * @param confidence null for medium
 */
public record AssessmentField(
        @Field(
                value = "1 rare, 2 possible, 3 likely, 4 probable, 5 almost certain; if in doubt, choose the higher",
                least = 1,
                most = 5)
        int likelihood,

        @Field(
                value = "1 insignificant, 2 minor, 3 moderate, 4 major, 5 catastrophic; if in doubt, choose the higher",
                least = 1,
                most = 5)
        int impact,

        @Field(value = "Rationale", max = Texts.LONG) @Nullable String rationale,

        @Field("Confidence; left out, MEDIUM") @Nullable Confidence confidence) {

    /** Rated by a matrix. */
    RiskAssessment rated(RiskMatrix matrix, int version) {
        return new RiskAssessment(
                likelihood,
                impact,
                matrix.rating(likelihood, impact),
                version,
                rationale,
                Objects.requireNonNullElse(confidence, Confidence.MEDIUM));
    }
}
