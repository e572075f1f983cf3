package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * How likely a risk is and how hard it would hit, with the rating that was given then: a matrix that changes later never
 * changes it.
 *
 * @param likelihood    1 (rare) to 5 (almost certain)
 * @param impact        1 (insignificant) to 5 (catastrophic)
 * @param rating        from the matrix in force
 * @param matrixVersion version of that matrix, from 1
 * @param rationale     what it rests on; null where nobody said
 */
public record RiskAssessment(
        int likelihood,
        int impact,
        RiskRating rating,
        int matrixVersion,
        @FreeText @Nullable String rationale,
        Confidence confidence) {

    /** Likelihood times impact, 1 to 25. */
    public int score() {
        return likelihood * impact;
    }

    /** Which of a risk's three assessments it is. */
    public enum Kind {
        /** Before any control. */
        INHERENT,
        /** With today's controls. */
        CURRENT,
        /** Where it is meant to be. */
        TARGET
    }
}
