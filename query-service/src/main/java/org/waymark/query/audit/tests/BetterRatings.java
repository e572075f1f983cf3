package org.waymark.query.audit.tests;

import java.util.Optional;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.RatingMove;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Formats;

/**
 * Ratings of stages, actions and risks that improved while nothing was said that would explain it.
 *
 * @param letters a comment with fewer letters and digits explains nothing
 */
public record BetterRatings(int letters, TestPeriod period) implements AuditTest {

    @Override
    public TestKind kind() {
        return TestKind.RATINGS;
    }

    @Override
    public String rule() {
        return "A change is found if the rating of a stage, an action or a risk became better, it names no decision and gives no reason,"
                + " and its comment has fewer than " + Formats.count(letters, "letter or digit", "letters and digits")
                + " and names no address on the web.";
    }

    @Override
    public TestResult run(StrategySnapshot snapshot) {
        return TrailScan.sift(this, snapshot, this::unexplained);
    }

    private Optional<String> unexplained(AuditEntry change) {
        RatingMove move = change.rating();
        if (move == null || !move.better() || change.decision() != null || change.reason() != null) {
            return Optional.empty();
        }
        int said = Wording.letters(move.comment());
        return said < letters && !Wording.links(move.comment())
                ? Optional.of("From " + move.before() + " to " + move.after() + ", "
                        + (said == 0
                                ? "without a comment"
                                : "with a comment of " + Formats.count(said, "letter or digit", "letters and digits")))
                : Optional.empty();
    }
}
