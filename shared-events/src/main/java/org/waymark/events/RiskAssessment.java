package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * Likelihood and impact of a risk with the rating they gave at the time: a later change of the matrix does not change it.
 * Where people only ever said High, Medium or Low, it is that rating without numbers.
 *
 * @param likelihood    1 (rare) to 5 (almost certain); null where only a rating was given
 * @param impact        1 (insignificant) to 5 (catastrophic); null where only a rating was given
 * @param rating        from the matrix in force, or as it was given
 * @param matrixVersion version of that matrix, from 1
 * @param rationale     the reasons for the figures; null where none were given
 */
public record RiskAssessment(
        @Nullable Integer likelihood,
        @Nullable Integer impact,
        RiskRating rating,
        int matrixVersion,
        @FreeText @Nullable String rationale,
        Confidence confidence) {

    /** What is said of an assessment without numbers in place of its score. */
    public static final String NOT_SCORED = "not scored";

    /** Likelihood times impact, 1 to 25; null where only a rating was given. */
    public @Nullable Integer score() {
        return likelihood == null || impact == null ? null : Integer.valueOf(likelihood * impact);
    }

    /**
     * How it moved against an earlier one: by rating, and within a rating by score; without numbers on both sides a rating is
     * as grave as itself. Positive where it is worse.
     */
    public int worseThan(RiskAssessment earlier) {
        int byRating = earlier.rating.compareTo(rating);
        Integer was = earlier.score();
        Integer is = score();
        return byRating != 0 || was == null || is == null ? byRating : Integer.compare(is, was);
    }

    /** Whether it is in a cell of the matrix. */
    public boolean isAt(int likelihoodOfCell, int impactOfCell) {
        return likelihood != null && impact != null && likelihood == likelihoodOfCell && impact == impactOfCell;
    }

    /** “16”, or “not scored”. */
    public String scoreInWords() {
        return scoreInWords(score());
    }

    /** The same of a score that is null where there is none. */
    public static String scoreInWords(@Nullable Integer score) {
        return score == null ? NOT_SCORED : score.toString();
    }

    /** “High 16”, or “High, not scored”: a rating with its score. */
    public static String scored(RiskRating rating, @Nullable Integer score) {
        return rating.title() + (score == null ? ", " + NOT_SCORED : " " + score);
    }

    /** “High, 4 × 4 = 16”, or “High, not scored”. */
    public String inWords() {
        return rating.title()
                + (score() == null ? ", " + NOT_SCORED : ", %d × %d = %d".formatted(likelihood, impact, score()));
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
