package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * Likelihood and impact of a risk with the rating they gave at the time: a later change of the matrix does not change it.
 *
 * @param likelihood    1 (rare) to 5 (almost certain)
 * @param impact        1 (insignificant) to 5 (catastrophic)
 * @param rating        from the matrix in force
 * @param matrixVersion version of that matrix, from 1
 * @param rationale     the reasons for the figures; null where none were given
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
        /** After the planned response. */
        TARGET
    }
}
