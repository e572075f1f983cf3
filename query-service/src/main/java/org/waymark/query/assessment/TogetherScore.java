package org.waymark.query.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.waymark.events.DimensionScore;
import org.waymark.query.assessment.AssessmentDimensionView.Score;

/**
 * The score that stands for all: that which all together gave; where they gave none, the mean of the groups.
 *
 * @param mean whether it is the mean of the groups, with one decimal
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TogetherScore(BigDecimal now, BigDecimal wanted, boolean mean) {

    /**
     * That of a dimension; empty where nobody scored it.
     *
     * @param groups of the round
     */
    static Optional<TogetherScore> of(AssessmentDimensionView dimension, List<String> groups) {
        Optional<TogetherScore> together = dimension
                .score(null)
                .map(Score::score)
                .map(score ->
                        new TogetherScore(BigDecimal.valueOf(score.now()), BigDecimal.valueOf(score.wanted()), false));
        return together.or(() -> mean(groups.stream()
                .flatMap(group -> dimension.score(group).stream())
                .map(Score::score)
                .toList()));
    }

    private static Optional<TogetherScore> mean(List<DimensionScore> scores) {
        return scores.isEmpty()
                ? Optional.empty()
                : Optional.of(new TogetherScore(
                        mean(scores.stream(), DimensionScore::now, scores.size()),
                        mean(scores.stream(), DimensionScore::wanted, scores.size()),
                        true));
    }

    private static BigDecimal mean(Stream<DimensionScore> scores, ToIntFunction<DimensionScore> which, int count) {
        return BigDecimal.valueOf(scores.mapToInt(which).sum())
                .divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }
}
