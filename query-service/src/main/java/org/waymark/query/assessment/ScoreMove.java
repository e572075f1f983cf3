package org.waymark.query.assessment;

import java.math.BigDecimal;

/** How a score compares with that of the last round. */
public enum ScoreMove {
    HIGHER("Higher"),
    LOWER("Lower"),
    SAME("The same");

    private final String title;

    ScoreMove(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }

    static ScoreMove of(BigDecimal before, BigDecimal now) {
        int compared = now.compareTo(before);
        return compared > 0 ? HIGHER : compared < 0 ? LOWER : SAME;
    }
}
