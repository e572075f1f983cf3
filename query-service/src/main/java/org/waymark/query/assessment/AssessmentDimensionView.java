package org.waymark.query.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentFramework.Dimension;
import org.waymark.events.DimensionScore;
import org.waymark.events.StrategyCode;
import org.waymark.events.TestUse;
import org.waymark.query.views.Provenance;

/**
 * A dimension in a round of self-assessment.
 *
 * @param assessment ref of the round
 * @param ref        of the dimension, such as {@code F1.3}
 * @param scores     one for all together and one for each group that was scored, in the order of their first
 * @param tests      that are used, with whom
 * @param opened     who started the round
 * @param changed    the last thing that happened to it
 */
public record AssessmentDimensionView(
        StrategyCode strategy,
        String assessment,
        String ref,
        Dimension dimension,
        List<Score> scores,
        List<TestUse> tests,
        Provenance opened,
        Provenance changed) {

    /**
     * A score.
     *
     * @param group workforce group; null for all together
     */
    public record Score(@Nullable String group, DimensionScore score, Provenance stamp) {}

    /** The score of a group, or of all together. */
    public Optional<Score> score(@Nullable String group) {
        return scores.stream()
                .filter(score -> Objects.equals(score.group(), group))
                .findFirst();
    }

    /** Its number among the dimensions of its round. */
    public int number() {
        return Integer.parseInt(ref.substring(ref.lastIndexOf('.') + 1));
    }

    AssessmentDimensionView with(List<Score> given, List<TestUse> used, Provenance by) {
        return new AssessmentDimensionView(strategy, assessment, ref, dimension, given, used, opened, by);
    }
}
